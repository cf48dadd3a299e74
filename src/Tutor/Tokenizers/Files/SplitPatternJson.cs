using System.Text.Json.Nodes;

namespace Tutor;

/// <summary>
/// A <see cref="SplitPattern"/> as the first step of a <c>tokenizer.json</c>: GPT-2's is built into
/// the step that turns bytes into letters, <c>ByteLevel</c>; others are a step of their own.
/// </summary>
/// <remarks>
/// To Hugging Face's regex engine, Oniguruma, <c>$</c> is the end of a line and <c>\z</c> that of
/// a text, which is what tiktoken means by <c>$</c>.
/// </remarks>
internal static class SplitPatternJson
{
    /// <summary>Other ways to write the same cuts, less what only makes them faster.</summary>
    private static readonly Dictionary<string, SplitPattern> spellings = new()
    {
        [@"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"] =
            SplitPattern.Gpt2,
        [@"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}|"
            + @" ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]|\s+(?!\S)|\s+"] = SplitPattern.Llama3,
    };

    /// <summary>Reads a <c>pre_tokenizer</c>.</summary>
    /// <exception cref="InvalidDataException">It makes other cuts.</exception>
    public static SplitPattern Read(JsonPart step)
    {
        step.Require("ByteLevel", "Sequence");
        if (step["type"].Text == "ByteLevel")
        {
            step["add_prefix_space"].Require("false");
            step["use_regex"].Require("true", "null");
            return SplitPattern.Gpt2;
        }

        if (step["pretokenizers"].Items.ToList() is not [var split, var letters])
            throw new InvalidDataException(
                "its pre_tokenizer is no sequence of a Split and a ByteLevel");
        split.Require("Split");
        var isolates = !split["invert"].Flag; // cutting out what does not match is the same
        split["behavior"].Require(isolates ? "Isolated" : "Removed");
        letters.Require("ByteLevel");
        letters["add_prefix_space"].Require("false");
        letters["use_regex"].Require("false");
        return Find(split["pattern"]["Regex"]);
    }

    /// <summary>Writes a <c>pre_tokenizer</c>.</summary>
    public static JsonObject Write(SplitPattern pattern) => pattern == SplitPattern.Gpt2
        ? ByteLevel(cuts: true)
        : new JsonObject
        {
            ["type"] = "Sequence",
            ["pretokenizers"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "Split",
                    ["pattern"] = new JsonObject { ["Regex"] = Expression(pattern) },
                    ["behavior"] = "Isolated",
                    ["invert"] = false,
                },
                ByteLevel(cuts: false)),
        };

    /// <summary>The step that turns bytes into letters, and back.</summary>
    public static JsonObject ByteLevel(bool cuts) => new()
    {
        ["type"] = "ByteLevel",
        ["add_prefix_space"] = false,
        ["trim_offsets"] = true,
        ["use_regex"] = cuts,
    };

    private static string Expression(SplitPattern pattern) =>
        pattern.Expression.Replace("$", @"\z", StringComparison.Ordinal);

    private static SplitPattern Find(JsonPart expression)
    {
        // Possessive quantifiers, such as \p{L}++, spare the engine a search and match the same.
        var plain = expression.Text.Replace("++", "+").Replace("?+", "?").Replace("*+", "*")
            .Replace("{1,3}+", "{1,3}");
        return SplitPattern.All.FirstOrDefault(pattern => Expression(pattern) == plain)
            ?? spellings.GetValueOrDefault(plain)
            ?? throw new InvalidDataException(
                $"its {expression.Name} is {expression.Text}, which cuts as none of the patterns "
                + $"known here: {string.Join(", ", SplitPattern.All.Select(known => known.Name))}");
    }
}
