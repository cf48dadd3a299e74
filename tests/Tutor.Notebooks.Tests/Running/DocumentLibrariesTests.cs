using CsCheck;

namespace Tutor.Notebooks.Tests;

public sealed class DocumentLibrariesTests
{
    private const string Library = "<script data-library=\"plot.js\">let plot;</script>";

    private static readonly Output chart =
        new ResultOutput(new Dictionary<string, string>
        {
            ["text/html"] = Library + "<div data-needs=\"plot.js\"></div>",
        });

    private static readonly Output text = new StreamOutput("stdout", "no chart");

    /// <summary>What a cell may show when it is run.</summary>
    private static readonly Output[][] programs =
        [[chart], [chart, chart], [text], [chart, new ClearOutput(Wait: false), chart]];

    [Fact]
    public void The_library_stands_alone_before_the_first_chart()
    {
        var document = new FrontEndDocument();

        document.Run("a", chart);
        document.Run("b", chart);

        Assert.Equal([Library, "<div data-needs=\"plot.js\"></div>"], document.HtmlOf("a"));
        Assert.Equal(["<div data-needs=\"plot.js\"></div>"], document.HtmlOf("b"));
    }

    [Fact]
    public void A_cell_run_again_brings_it_again() => AssertWhole(document =>
    {
        document.Run("a", chart);
        document.Run("b", chart);
        document.Run("a", chart);
    });

    [Fact]
    public void A_cell_that_draws_no_more_still_brings_it_for_the_others() =>
        AssertWhole(document =>
        {
            document.Run("a", chart);
            document.Run("b", chart);
            document.Run("a", text);
        });

    [Fact]
    public void A_cell_that_clears_its_outputs_brings_it_when_it_ends() => AssertWhole(document =>
        document.Run("a", chart, new ClearOutput(Wait: false), chart));

    [Fact]
    public void After_its_cell_is_deleted_the_next_one_brings_it() => AssertWhole(document =>
    {
        document.Run("a", chart);
        document.Run("b", chart);
        document.Delete("a");
        document.Run("c", text);
    });

    [Fact]
    public void Where_cells_have_no_names_the_last_one_to_draw_holds_it() =>
        AssertWhole(document =>
        {
            document.Run("a", chart);
            document.Run("a", chart); // perhaps edited: nobody can tell
            document.Run("b", chart);
            document.Run("a", chart);
            document.Run("c", text);
        }, namesCells: false);

    [Fact]
    public void What_nobody_keeps_takes_nothing_from_the_document() => AssertWhole(document =>
    {
        document.Libraries.Show(chart, cell: null);
        document.Run("a", new ResultOutput(new Dictionary<string, string>
        {
            ["text/html"] = "<div data-needs=\"plot.js\"></div>",
        }));
    });

    [Fact]
    public void In_any_order_of_runs_and_deletions_a_document_has_the_library_once() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, programs.Length]).Array[1, 12].Sample(steps =>
        {
            var document = new FrontEndDocument();
            foreach (var (cell, program) in steps)
                if (program == programs.Length)
                    document.Delete($"{cell}");
                else
                {
                    document.Run($"{cell}", programs[program]);
                    var copies = document.CopiesOf(Library);
                    Assert.True(copies == 1 || (copies == 0 && !document.Draws));
                }
        }, iter: 500);

    private static void AssertWhole(Action<FrontEndDocument> use, bool namesCells = true)
    {
        var document = new FrontEndDocument(namesCells);

        use(document);

        Assert.True(document.Draws);
        Assert.Equal(1, document.CopiesOf(Library));
    }
}
