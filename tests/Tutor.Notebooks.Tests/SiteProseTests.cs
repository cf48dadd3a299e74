namespace Tutor.Notebooks.Tests;

public sealed class SiteProseTests
{
    [Fact]
    public void Formulas_become_MathML_inside_a_sentence_and_on_their_own()
    {
        var html = NewProse().ToHtml("A weight $w_i$:\n\n$$\n\\sum_i w_i = 1\n$$\n");

        Assert.Contains("A weight <math><semantics><msub>", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"formula\"><math display=\"block\">", html,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_task_lists_and_coloured_code_are_understood()
    {
        var html = NewProse().ToHtml(
            "| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done\n\n```csharp\nvar x = 1 < 2;\n```\n");

        Assert.Contains("<td>1</td>", html, StringComparison.Ordinal);
        Assert.Contains("type=\"checkbox\"", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"keyword\">var</span> x", html, StringComparison.Ordinal);
        Assert.Contains("&lt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_headings_with_the_same_words_have_different_names()
    {
        var prose = NewProse();

        prose.ToHtml("## A guess, again");
        var second = prose.ToHtml("## A guess, again");

        Assert.Equal(["a-guess-again", "a-guess-again-1"], prose.Headings.Select(h => h.Id));
        Assert.Contains("id=\"a-guess-again-1\"", second, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("02-next.ipynb", "02-next.html")]
    [InlineData("02-next.ipynb#a-guess", "02-next.html#a-guess")]
    [InlineData("./02-next.ipynb", "02-next.html")]
    [InlineData("03-not-run.ipynb", "../../notebooks/03-not-run.ipynb")]
    [InlineData("../src/Tutor/Layers/LayerNorm.cs", "../../src/Tutor/Layers/LayerNorm.cs")]
    [InlineData("a%20file.txt", "../../notebooks/a%20file.txt")]
    [InlineData("https://example.org/a.ipynb", "https://example.org/a.ipynb")]
    [InlineData("#below", "#below")]
    public void A_link_leads_to_the_same_thing_from_the_page(string link, string expected)
    {
        var html = NewProse().ToHtml($"[there]({link})");

        Assert.Contains($"href=\"{expected}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_is_carried_in_the_page()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("dot.png"), [1, 2, 3]);

        var html = NewProse(folder.Path).ToHtml("![a dot](dot.png)");

        Assert.Contains("src=\"data:image/png;base64,AQID\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![a](none.png)", "none.png is not there")]
    [InlineData("![a](none.tiff)", "none.tiff is none of .png")]
    [InlineData("![a](attachment:x.png)", "no attached image attachment:x.png")]
    [InlineData(@"So $a \foo b$", @"unknown command \foo")]
    public void What_cannot_be_shown_is_an_error(string markdown, string message)
    {
        var error = Assert.Throws<FormatException>(() => NewProse().ToHtml(markdown));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moved_notebook_keeps_its_links()
    {
        var notebook = new Notebook
        {
            Cells =
            [
                new Cell
                {
                    Id = "a",
                    Kind = CellKind.Markdown,
                    Source = "[one](../src/a.cs), `[no](../b)`, [two](02.ipynb#c), [s](http://d)",
                },
            ],
        };

        var moved = MovedLinks.Move(notebook, "/course/notebooks", "/course/artifacts/x/notebooks");

        Assert.Equal(
            "[one](../../../src/a.cs), `[no](../b)`, [two](02.ipynb#c), [s](http://d)",
            moved.Cells[0].Source);
    }

    private static Prose NewProse(string? folder = null) => new(new PageLinks(
        folder ?? "/course/notebooks",
        "/course/artifacts/course",
        new Dictionary<string, string>
        {
            [Path.GetFullPath("/course/notebooks/02-next.ipynb")] = "02-next.html",
        }));
}
