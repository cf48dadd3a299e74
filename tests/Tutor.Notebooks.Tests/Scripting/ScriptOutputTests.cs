namespace Tutor.Notebooks.Tests;

/// <summary>What a session tells the host of its cells.</summary>
public sealed class ScriptOutputTests : IDisposable
{
    private readonly SessionProbe session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public async Task Text_is_shown_as_the_type_it_is_said_to_be()
    {
        await session.RunAsync("\"<b>x</b>\".DisplayAs(\"text/html\"); Javascript(\"go()\");");

        var shown = session.Shown.Cast<DisplayOutput>().ToList();
        Assert.Equal("<b>x</b>", Assert.Single(shown[0].Data).Value);
        Assert.Equal(
            "<script type=\"text/javascript\">go()</script>", shown[1].Data["text/html"]);
    }

    [Fact]
    public async Task A_form_that_an_object_does_not_have_is_an_error_that_names_those_it_has()
    {
        var result = await session.RunAsync("3.DisplayAs(\"image/png\");");

        Assert.Equal("Int32 can be shown as text/html, text/plain, not as image/png.",
            result.Error?.Message);
    }

    [Fact]
    public async Task Text_displays_and_the_value_come_in_the_order_they_were_shown()
    {
        await session.RunAsync("""
            Console.Write("one");
            display("two");
            Console.Error.WriteLine("three");
            "four".Display();
            HTML("<b>five</b>")
            """);

        Assert.Collection(session.Shown,
            output => Assert.Equal(new StreamOutput("stdout", "one"), output),
            output => Assert.Equal("two", ((DisplayOutput)output).Data["text/plain"]),
            output => Assert.Equal(new StreamOutput("stderr", "three\n"), output),
            output => Assert.Equal("four", ((DisplayOutput)output).Data["text/plain"]),
            output => Assert.Equal("<b>five</b>", ((ResultOutput)output).Data["text/html"]));
    }

    [Fact]
    public async Task Text_written_by_a_thread_of_the_cell_belongs_to_the_cell()
    {
        await session.RunAsync("""
            var thread = new Thread(() => Console.WriteLine("from a thread"));
            thread.Start();
            thread.Join();
            """);

        Assert.Equal("from a thread\n", session.Text);
    }

    [Fact]
    public async Task A_flood_of_text_is_cut_and_says_so()
    {
        await session.RunAsync(
            "for (var i = 0; i < 200_000; i++) Console.WriteLine(1234567890);");

        Assert.InRange(session.Text.Length, 1_000_000, 1_000_200);
        Assert.EndsWith("[output cut after 1,000,000 characters]\n", session.Text);
        Assert.InRange(session.Shown.Count, 2, 2_000); // in batches, not a call each
    }
}
