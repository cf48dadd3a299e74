using System.Text.RegularExpressions;

namespace Course.Tests;

public sealed partial class ConformanceTests
{
    /// <summary>What does not apply to a C# kernel, and why.</summary>
    private static readonly Dictionary<string, string> NotOurs = new()
    {
        ["test_pager"] = "C# has no command that opens a pager",
    };

    [Fact]
    public async Task Jupyters_own_tests_of_a_kernel_pass()
    {
        using var jupyter = await JupyterTools.WithOurKernelAsync("jupyter_kernel_test");

        var (exitCode, output) = jupyter.Run(
            Path.Combine(AppContext.BaseDirectory, "Jupyter", "conformance.py"));

        TestContext.Current.TestOutputHelper!.WriteLine(output);
        var results = Result().Matches(output)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        Assert.True(exitCode == 0, output);
        Assert.True(results.Count >= 12, output);
        Assert.Equal(NotOurs.Keys,
            results.Where(result => result.Value != "ok").Select(result => result.Key));
    }

    [GeneratedRegex(@"^(test_\w+) .*\.\.\. (ok|FAIL|ERROR|skipped)", RegexOptions.Multiline)]
    private static partial Regex Result();
}
