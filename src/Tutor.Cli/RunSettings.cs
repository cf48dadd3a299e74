using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Tutor.Notebooks;

namespace Tutor.Cli;

/// <summary>The options that <c>course</c> and <c>run</c> share.</summary>
internal static class RunSettings
{
    /// <summary><c>-p steps=60</c>, as often as there are values to set.</summary>
    public static Option<Dictionary<string, string>> Parameters() => new("--parameter", "-p")
    {
        Description = "Set a variable of the notebook's parameters cell.",
        HelpName = "name=value",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
        CustomParser = ParseParameters,
    };

    /// <summary><c>--timeout 90s</c></summary>
    public static Option<TimeSpan?> TimeLimit() => new("--timeout")
    {
        Description = "Longest time one cell may run: 90s, 5m (default: 10m).",
        HelpName = "time",
        CustomParser = ParseTime,
    };

    public static RunOptions Read(
        ParseResult parsed, Option<Dictionary<string, string>> parameters,
        Option<TimeSpan?> timeLimit) => new()
        {
            CellTimeLimit = parsed.GetValue(timeLimit) ?? TimeSpan.FromMinutes(10),
            Parameters = parsed.GetValue(parameters)!,
        };

    private static Dictionary<string, string>? ParseParameters(ArgumentResult result)
    {
        var parameters = new Dictionary<string, string>();
        foreach (var token in result.Tokens)
        {
            var equals = token.Value.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == token.Value.Length - 1)
            {
                result.AddError(
                    $"A parameter is name=value, such as steps=60, not '{token.Value}'.");
                return null;
            }
            parameters[token.Value[..equals]] = token.Value[(equals + 1)..];
        }
        return parameters;
    }

    private static TimeSpan? ParseTime(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var isMinutes = text.EndsWith('m');
        if (double.TryParse(
                text.TrimEnd('s', 'm'), NumberStyles.Float, CultureInfo.InvariantCulture,
                out var number)
            && number > 0 && number <= 100_000)
            return isMinutes ? TimeSpan.FromMinutes(number) : TimeSpan.FromSeconds(number);
        result.AddError(
            $"A time is a number of seconds or minutes, such as 90s or 5m, not '{text}'.");
        return null;
    }
}
