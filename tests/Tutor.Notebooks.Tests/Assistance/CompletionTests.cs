namespace Tutor.Notebooks.Tests;

public sealed class CompletionTests : IDisposable
{
    private readonly AssistanceProbe probe = new();

    public void Dispose() => probe.Dispose();

    [Fact]
    public async Task The_first_cell_knows_the_usual_namespaces_and_functions()
    {
        var members = await probe.CompleteAsync("Console.Wri|");
        var functions = await probe.TextsAsync("displ|");

        Assert.Equal(["Write", "WriteLine"], members.Matches.Select(match => match.Text));
        Assert.All(members.Matches, match => Assert.Equal("method", match.Kind));
        Assert.StartsWith("void Console.Write(", members.Matches[0].Signature);
        Assert.Equal((8, 11), (members.Start, members.End));
        Assert.Equal("display", functions[0]);
    }

    [Fact]
    public async Task Names_of_earlier_cells_come_before_keywords_and_types()
    {
        await probe.RunAsync("int Square(int side) => side * side;", "record Stock(int Count);");

        var anything = await probe.CompleteAsync("|");
        var square = (await probe.CompleteAsync("squ|")).Matches[0];
        var members = await probe.TextsAsync("new Stock(3).|");

        var texts = anything.Matches.Select(match => match.Text).ToList();
        Assert.InRange(texts.IndexOf("Square"), 0, texts.IndexOf("abstract") - 1);
        Assert.Equal(200, anything.Matches.Count);
        Assert.Equal(
            new CompletionMatch("Square", "method", "int Square(int side)"), square);
        Assert.Contains("Count", members);
        Assert.DoesNotContain("Console", members);
    }

    [Fact]
    public async Task A_name_declared_again_is_what_the_last_cell_made_of_it()
    {
        await probe.RunAsync("var thing = 1;");
        var ofNumber = await probe.TextsAsync("thing.|");
        await probe.RunAsync("var thing = \"text\";");
        var ofText = await probe.TextsAsync("thing.|");

        Assert.DoesNotContain("Length", ofNumber);
        Assert.Contains("Length", ofText);
    }

    [Fact]
    public async Task A_using_of_an_earlier_cell_counts()
    {
        Assert.DoesNotContain("BigInteger", await probe.TextsAsync("BigInt|"));

        await probe.RunAsync("using System.Numerics;");

        Assert.Contains("BigInteger", await probe.TextsAsync("BigInt|"));
    }

    [Fact]
    public async Task A_library_and_a_script_that_earlier_cells_brought_are_known()
    {
        probe.Library("Greetings", "public static class Greeting { public static int Length; }");
        probe.Write("helpers.csx", "int Twice(int x) => 2 * x;");
        await probe.RunAsync("#r \"Greetings.dll\"", "#load \"helpers.csx\"");

        Assert.Contains("Length", await probe.TextsAsync("Greeting.|"));
        Assert.Contains("Twice", await probe.TextsAsync("Twi|"));
    }

    [Fact]
    public async Task A_library_that_the_cell_itself_names_is_known_but_not_loaded()
    {
        probe.Library("OnlyRead", "public static class Read { public static int Pages; }");

        var members = await probe.TextsAsync("#r \"OnlyRead.dll\"\nRead.|");
        await probe.RunAsync("1 + 1");

        Assert.Contains("Pages", members);
        Assert.DoesNotContain(
            AppDomain.CurrentDomain.GetAssemblies(), a => a.GetName().Name == "OnlyRead");

        await probe.RunAsync("#r \"OnlyRead.dll\"\nRead.Pages"); // now it is
    }

    [Fact]
    public async Task A_cell_that_threw_is_known_and_one_that_did_not_compile_is_not()
    {
        await probe.TryAsync("var beforeError = 1; throw new Exception();");
        await probe.TryAsync("var beforeMistake = 1; int x = \"\";");

        var names = await probe.TextsAsync("before|");

        Assert.Contains("beforeError", names);
        Assert.DoesNotContain("beforeMistake", names);
    }

    [Fact]
    public async Task While_a_cell_runs_the_cells_before_it_are_known()
    {
        await probe.RunAsync("var before = 1;");
        using var interruption = new CancellationTokenSource();
        var running = probe.TryAsync("var beside = 2; while (true) ;", interruption.Token);

        var names = await probe.TextsAsync("be|");

        Assert.False(running.IsCompleted);
        Assert.Contains("before", names);
        Assert.DoesNotContain("beside", names);
        await interruption.CancelAsync();
        await running;
        await probe.RunAsync("before");
    }

    [Theory]
    [InlineData("Console.writel|", "WriteLine")] // whatever the case
    [InlineData("Console.WL|", "WriteLine")]     // the first letters of its words
    [InlineData("Console.line|", "WriteLine")]   // a later word
    [InlineData("#!time\nforea|", "foreach")]    // behind a line that is no C#
    [InlineData("DayOfWeek day = |", "DayOfWeek")]
    public async Task A_few_letters_are_enough(string code, string expected) =>
        Assert.Contains(expected, await probe.TextsAsync(code));

    [Fact]
    public async Task What_starts_as_typed_comes_first()
    {
        var names = await probe.TextsAsync("Li|");

        var (exact, within) = (names.ToList().IndexOf("List"), names.ToList().IndexOf("IList"));
        Assert.InRange(exact, 0, within - 1);
    }

    [Fact]
    public async Task The_whole_word_around_the_cursor_is_replaced()
    {
        var completion = await probe.CompleteAsync("Con|sole.Write(1)");

        Assert.Equal((0, 7), (completion.Start, completion.End));
        Assert.Contains("Console", completion.Matches.Select(match => match.Text));
    }

    [Theory]
    [InlineData("// Cons|")]
    [InlineData("\"Cons|\"")]
    public async Task There_is_nothing_to_complete_in_comments_and_strings(string code) =>
        Assert.Empty((await probe.CompleteAsync(code)).Matches);
}
