namespace Tutor.Tests;

public sealed class SplitTextInPartsTests
{
    public static TheoryData<string> Patterns => Pieces.Patterns;

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Parts_of_a_text_are_cut_as_the_whole_is_where_they_meet_at_a_safe_cut(string name)
    {
        var pattern = SplitPattern.Named(name);
        var cuts = 0;

        foreach (var text in ManyTexts.Draw(count: 20_000, seed: 3))
        {
            var whole = Pieces.Ends(pattern, text);
            for (var cut = SplitPattern.SafeCut(text, 0); cut < text.Length;
                cut = SplitPattern.SafeCut(text, cut + 1))
            {
                var left = Pieces.Ends(pattern, text.AsSpan(..cut));
                var right = Pieces.Ends(pattern, text.AsSpan(cut..)).Select(end => cut + end);
                if (!whole.SequenceEqual(left.Concat(right)))
                    Assert.Fail($"Cut at {cut}, '{text}' gives other pieces.");
                cuts++;
            }
        }
        Assert.InRange(cuts, 40_000, int.MaxValue); // two or more in each text
    }

    [Fact]
    public void The_last_safe_cut_is_the_last_that_a_search_from_the_start_finds()
    {
        foreach (var text in ManyTexts.Draw(count: 5_000, seed: 4))
        {
            var last = 0;
            for (var cut = SplitPattern.SafeCut(text, 0); cut < text.Length;
                cut = SplitPattern.SafeCut(text, cut + 1))
                last = cut;

            Assert.Equal(last, SplitPattern.LastSafeCut(text));
        }
    }

    [Fact]
    public void Prose_can_be_cut_at_the_end_of_every_word()
    {
        const string text = "Tom's 12 猫 sat.";

        Assert.Equal(5, SplitPattern.SafeCut(text, 0)); // not inside "Tom's"
        Assert.Equal(8, SplitPattern.SafeCut(text, 6));
        Assert.Equal(10, SplitPattern.SafeCut(text, 9));
        Assert.Equal(14, SplitPattern.LastSafeCut(text));
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_text_that_arrives_bit_by_bit_is_cut_as_the_whole_is(string name)
    {
        var pattern = SplitPattern.Named(name);
        var random = new Random(5);

        foreach (var text in ManyTexts.Draw(count: 50_000, seed: 5))
        {
            var longest = random.Next(1, 20);

            var ends = EndsBitByBit(pattern, text, () => random.Next(1, longest + 1));

            if (!ends.SequenceEqual(Pieces.Ends(pattern, text)))
                Assert.Fail($"Bit by bit, '{text}' gives other pieces.");
        }
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Little_of_a_text_waits_for_what_follows(string name)
    {
        var pattern = SplitPattern.Named(name);
        var text = string.Concat(Enumerable.Repeat("Every word, 1 by 1; \n  and no more. ", 30));

        for (var length = 1; length < text.Length; length++)
        {
            var end = 0;
            while (pattern.TryEnd(text.AsSpan(..length), end, out var next))
                end = next;

            Assert.InRange(length - end, 0, 12);
        }
    }

    private static List<int> EndsBitByBit(SplitPattern pattern, string text, Func<int> bit)
    {
        var ends = new List<int>();
        var start = 0;
        for (var known = 0; known < text.Length;)
        {
            known = Math.Min(known + bit(), text.Length);
            while (start < known && pattern.TryEnd(text.AsSpan(..known), start, out var end))
                ends.Add(start = end);
        }
        while (start < text.Length) // now the text is complete
            ends.Add(start = pattern.End(text, start));
        return ends;
    }
}
