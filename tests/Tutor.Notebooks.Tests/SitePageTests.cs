namespace Tutor.Notebooks.Tests;

using static SampleRun;

public sealed class SitePageTests
{
    [Fact]
    public void Text_that_a_cell_wrote_cannot_become_markup()
    {
        var page = Render(Code("1 < 2 // <b>", new StreamOutput("stdout", "<script>alert(1)")));

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html", "<i>rich</i>", "<div class=\"html\"><i>rich</i></div>")]
    [InlineData("text/markdown", "**bold** $x$", "<strong>bold</strong> <math>")]
    [InlineData("text/markdown", "costs $\\foo$", "<pre class=\"plain\">costs $\\foo$</pre>")]
    [InlineData("image/png", "AQID", "src=\"data:image/png;base64,AQID\"")]
    [InlineData("image/svg+xml", "<svg></svg>", "<div class=\"html\"><svg></svg></div>")]
    [InlineData("application/x-unknown", "?", "<pre class=\"plain\">fallback</pre>")]
    public void The_richest_form_of_an_output_is_shown(string type, string content, string html)
    {
        var page = Render(Code("show()", Shown(type, content)));

        Assert.Contains(html, page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_expectation_shows_the_range_and_what_was_measured()
    {
        const string Missed = """
            {"name": "Loss above the floor", "measured": 0.0712, "least": 0, "most": 0.05,
             "unit": "nats per token", "met": false}
            """;

        var page = Render(Code("check()", Shown(StatedExpectation.MimeType, Missed)));

        Assert.Contains("class=\"expectation missed\"", page, StringComparison.Ordinal);
        Assert.Contains("<b>0.0712</b>, stated\n0 to 0.05 nats per token", page,
            StringComparison.Ordinal);
        Assert.DoesNotContain("fallback", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cell_says_how_long_it_ran_or_that_it_did_not()
    {
        var late = Code("late()") with { ExecutionCount = null };

        var page = Render(Code("early()"), late);

        Assert.Contains("<span>1.5 s</span>", page, StringComparison.Ordinal);
        Assert.Contains("<span>did not run</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_notebook_says_where_it_stopped_and_why()
    {
        var failed = Code("Fail();", new ErrorOutput("Exception", "3 < 8", ["at line 1"]));
        var run = Of("/course/a.ipynb", Text("# A"), failed) with
        {
            Failure = new RunFailure(
                FailureKind.Exception, "a.ipynb", 1, "Fail();", "Exception: 3 < 8"),
        };

        var page = NotebookPage.RenderAlone(run, "/course");

        Assert.Contains("<a href=\"#cell-1\">cell 1</a>", page, StringComparison.Ordinal);
        Assert.Contains("Exception: 3 &lt; 8", page, StringComparison.Ordinal);
        Assert.Contains("class=\"cell failed\"", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"badge bad\">stopped</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_stands_alone_asks_for_no_other_file()
    {
        var library = "<script data-library=\"plotly.js\">let plotly;</script>";

        var page = Render(Code("plot()", Shown("text/html", library)));

        Assert.Contains("let plotly;", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link rel=\"stylesheet\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_contents_list_the_sections_and_not_the_title()
    {
        var page = Render(Text("# Title"), Text("## One $x$"), Text("### Two"), Text("#### Deep"));

        Assert.Contains("<li><a href=\"#one-x\">One <math>", page, StringComparison.Ordinal);
        Assert.Contains("<li class=\"deeper\"><a href=\"#two\">Two</a></li>", page,
            StringComparison.Ordinal);
        Assert.DoesNotContain("<a href=\"#title\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<a href=\"#deep\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_a_cell_showed_is_no_section_of_the_page()
    {
        var page = Render(Text("# Title"), Code("show()", Shown("text/markdown", "## Shown")));

        Assert.Contains("<h2>Shown</h2>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#shown\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_that_cannot_be_set_names_the_notebook_and_the_text()
    {
        var notebook = new Notebook { Cells = [Text("The *loss*\n\n$\\foo$")] };

        var error = Assert.Throws<FormatException>(
            () => NotebookPage.CheckText(notebook, "/course/02-attention.ipynb"));

        Assert.Contains("02-attention.ipynb, text beginning \"The *loss*\"", error.Message,
            StringComparison.Ordinal);
        Assert.Contains(@"\foo", error.Message, StringComparison.Ordinal);
    }

    private static string Render(params Cell[] cells) =>
        NotebookPage.RenderAlone(Of("/course/notebooks/a.ipynb", cells), "/course");
}
