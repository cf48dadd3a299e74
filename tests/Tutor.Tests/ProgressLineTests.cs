namespace Tutor.Tests;

[CollectionDefinition(nameof(StandardOutput), DisableParallelization = true)]
public sealed class StandardOutput;

[Collection(nameof(StandardOutput))]
public sealed class ProgressLineTests
{
    [Fact]
    public void Items_pass_through_while_one_line_keeps_up()
    {
        int[] seen = [];

        var output = Captured(() =>
            seen = [.. Enumerable.Range(1, 5).WithProgress(5, i => $"loss {i}.5")]);

        Assert.Equal([1, 2, 3, 4, 5], seen);
        var lines = output.TrimEnd('\n').Split('\r', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("1 of 5, loss 1.5, ", lines[0]);
        Assert.EndsWith("s left", lines[0]);
        Assert.StartsWith("5 of 5, loss 5.5, took 0 s", lines[^1]);
        Assert.Single(output, '\n');
    }

    [Fact]
    public void A_shorter_line_covers_the_longer_one_before_it()
    {
        var output = Captured(() => _ = Enumerable.Range(0, 2)
            .WithProgress(2, i => i == 0 ? "a long description" : "b").Count());

        var lines = output.TrimEnd('\n').Split('\r', StringSplitOptions.RemoveEmptyEntries);
        var screen = lines.Aggregate((shown, line) =>
            line + (shown.Length > line.Length ? shown[line.Length..] : ""));
        Assert.Equal("2 of 2, b, took 0 s", screen.TrimEnd());
    }

    [Fact]
    public void Who_stops_early_still_gets_a_finished_line()
    {
        var output = Captured(() => _ = Enumerable.Range(1, 100)
            .WithProgress(100, i => $"step {i}").First());

        Assert.Contains("1 of 100, step 1, took", output);
        Assert.EndsWith("\n", output);
    }

    [Fact]
    public void Of_nothing_there_is_nothing_to_say() =>
        Assert.Equal("", Captured(() => _ = Array.Empty<int>().WithProgress(0, _ => "").Count()));

    private static string Captured(Action action)
    {
        var before = Console.Out;
        using var writer = new StringWriter { NewLine = "\n" };
        Console.SetOut(writer);
        try
        {
            action();
        }
        finally
        {
            Console.SetOut(before);
        }
        return writer.ToString();
    }
}
