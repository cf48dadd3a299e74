using System.Text.Json.Nodes;
using static Tutor.Tests.BytePairJsonFiles;

namespace Tutor.Tests;

public sealed class SplitPatternJsonTests
{
    [Theory]
    [InlineData("gpt2",
        @"'(?:[sdmt]|ll|ve|re)| ?\p{L}++| ?\p{N}++| ?[^\s\p{L}\p{N}]++|\s+(?!\S)|\s+")]
    [InlineData("gpt2",
        @"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+")]
    [InlineData("llama3",
        @"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}+|\p{N}{1,3}|"
        + @" ?[^\s\p{L}\p{N}]++[\r\n]*|\s*[\r\n]|\s+(?!\S)|\s+")]
    [InlineData("cl100k",
        @"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+|"
        + @" ?[^\s\p{L}\p{N}]++[\r\n]*+|\s++\z|\s*[\r\n]|\s+(?!\S)|\s")]
    public void A_pattern_is_known_in_other_spellings(string name, string expression)
    {
        var steps = JsonNode.Parse(Llama3Steps)!;
        steps["pretokenizers"]![0]!["pattern"]!["Regex"] = expression;

        Assert.Equal(SplitPattern.Named(name),
            Load(Json(steps.ToJsonString(), [], "[]")).Pattern);
    }

    [Theory]
    [InlineData("pretokenizers/0/type", "\"Digits\"", "pretokenizers[0] is Digits, and only Split")]
    [InlineData("pretokenizers/0/behavior", "\"Removed\"", "pretokenizers[0].behavior is Removed")]
    [InlineData("pretokenizers/0/pattern/Regex", "\"\\\\w+\"", @"is \w+, which cuts as none of")]
    [InlineData("pretokenizers/0/pattern", """{"String": " "}""", "pattern.Regex is null")]
    [InlineData("pretokenizers/1/use_regex", "true", "pretokenizers[1].use_regex is true")]
    [InlineData("pretokenizers", "[]", "is no sequence of a Split and a ByteLevel")]
    public void Other_cuts_are_refused(string part, string value, string reason)
    {
        var json = Json(Llama3Steps, [], "[]", ($"pre_tokenizer/{part}", value));

        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => Load(json)).Message);
    }
}
