namespace Tutor.Notebooks.Tests;

using static SampleRun;

public sealed class SiteCourseTests
{
    private const string Library = "<script data-library=\"plotly.js\">let plotly;</script>";

    [Fact]
    public void A_site_has_an_index_a_page_per_notebook_and_one_copy_of_what_they_share()
    {
        using var folder = new TemporaryFolder();
        var chart = Shown("text/html", Library + "<div></div>");

        CourseSite.Write(folder.Path, "Course",
            [
                Of("/c/01-a.ipynb", Text("# A"), Code("plot()", chart)),
                Of("/c/02-b.ipynb", Text("# B"), Code("plot()", chart)),
            ]);

        Assert.Equal(
            ["01-a.html", "02-b.html", "course.css", "course.js", "index.html", "plotly.js"],
            Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
        Assert.Equal("let plotly;", File.ReadAllText(folder.File("plotly.js")));
        var page = File.ReadAllText(folder.File("02-b.html"));
        Assert.DoesNotContain("let plotly;", page, StringComparison.Ordinal);
        Assert.Contains("<script src=\"plotly.js\"></script><div></div>", page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_lead_to_each_other()
    {
        using var folder = new TemporaryFolder();

        CourseSite.Write(folder.Path, "Course",
            [
                Of("/c/01-a.ipynb", Text("# A\n\nSee [the next](02-b.ipynb).")),
                Of("/c/02-b.ipynb", Text("# B")),
            ]);

        var first = File.ReadAllText(folder.File("01-a.html"));
        Assert.Contains("See <a href=\"02-b.html\">", first, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"next\" href=\"02-b.html\">", first, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"prev\" href=\"01-a.html\">",
            File.ReadAllText(folder.File("02-b.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Attention\n\nIn short. How can a word look back?", "How can a word look back?")]
    [InlineData("# A\n\n> **Who chooses the next word?** You do.", "Who chooses the next word?")]
    public void The_index_shows_each_notebooks_question(string text, string question)
    {
        using var folder = new TemporaryFolder();

        CourseSite.Write(folder.Path, "Course", [Of("/c/01-a.ipynb", Text(text))]);

        Assert.Contains($"<p class=\"question\">{question}</p>",
            File.ReadAllText(folder.File("index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_cannot_be_rendered_leaves_the_old_one_untouched()
    {
        using var folder = new TemporaryFolder();
        CourseSite.Write(folder.Path, "Old", [Of("/c/01-a.ipynb", Text("# A"))]);
        var before = Content(folder);

        Assert.Throws<FormatException>(() => CourseSite.Write(folder.Path, "New",
            [Of("/c/01-a.ipynb", Text("# A2")), Of("/c/02-b.ipynb", Text(@"$\foo$"))]));

        Assert.Equal(before, Content(folder));
    }

    [Fact]
    public void A_file_that_cannot_be_put_in_place_leaves_nothing_half_written()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("page.html")); // a folder is in the way
        File.WriteAllText(Path.Combine(folder.File("page.html"), "x"), "");

        Assert.ThrowsAny<Exception>(() => NotebookPage.WriteAlone(
            Of("/c/a.ipynb", Text("# A")), folder.File("page.html")));

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("<script>no mark</script>", "<script>no mark</script>")]
    [InlineData("a<SCRIPT type=\"x\" data-library=\"l.js\">1</SCRIPT>b",
        "a<script src=\"l.js\"></script>b")]
    [InlineData("<script>1</script><script data-library=\"l.js\">2</script>",
        "<script>1</script><script src=\"l.js\"></script>")]
    public void Only_marked_scripts_are_shared(string html, string expected) =>
        Assert.Equal(expected, SharedScripts.Extract(html, (_, _) => { }));

    [Theory]
    [InlineData("../evil.js")]
    [InlineData("..")]
    [InlineData("")]
    public void A_library_cannot_choose_another_folder(string name) =>
        Assert.Throws<FormatException>(() => SharedScripts.Extract(
            $"<script data-library=\"{name}\">1</script>", (_, _) => { }));

    private static Dictionary<string, string> Content(TemporaryFolder folder) =>
        Directory.GetFiles(folder.Path).ToDictionary(path => path, File.ReadAllText);
}
