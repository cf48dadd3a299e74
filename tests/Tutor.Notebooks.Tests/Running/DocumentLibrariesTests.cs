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
        var document = new Document();

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
            var document = new Document();
            foreach (var (cell, program) in steps)
                if (program == programs.Length)
                    document.Delete($"{cell}");
                else
                {
                    document.Run($"{cell}", programs[program]);
                    Assert.True(document.Copies == 1 || (document.Copies == 0 && !document.Draws));
                }
        }, iter: 500);

    private static void AssertWhole(Action<Document> use, bool namesCells = true)
    {
        var document = new Document(namesCells);

        use(document);

        Assert.True(document.Draws);
        Assert.Equal(1, document.Copies);
    }

    /// <summary>A document as a front end keeps it.</summary>
    private sealed class Document(bool namesCells = true)
    {
        private readonly Dictionary<string, List<Output>> cells = [];
        private readonly List<string> deleted = [];

        public DocumentLibraries Libraries { get; } = new();

        public int Copies => All.Count(html => html.Contains(Library));

        public bool Draws => All.Any(html => html.Contains("data-needs"));

        private IEnumerable<string> All => cells.Keys.SelectMany(HtmlOf);

        public IEnumerable<string> HtmlOf(string cell) => cells[cell].Select(output => output switch
        {
            DisplayOutput display => display.Data["text/html"],
            ResultOutput result => result.Data["text/html"],
            _ => "",
        });

        public void Delete(string cell)
        {
            cells.Remove(cell);
            deleted.Add(cell);
        }

        public void Run(string cell, params Output[] outputs)
        {
            var run = new DocumentCell(namesCells ? cell : null, namesCells ? [.. deleted] : []);
            deleted.Clear();
            cells[cell] = [];
            Libraries.Begin(run);
            foreach (var shown in outputs.SelectMany(output => Libraries.Show(output, run)))
                Take(cell, shown);
            foreach (var shown in Libraries.End(run))
                Take(cell, shown);
        }

        private void Take(string cell, Output output)
        {
            if (output is ClearOutput)
                cells[cell].Clear();
            else if (output is UpdateOutput update)
                foreach (var name in cells.Keys)
                    cells[name] = [.. CellRecorder.Updated(cells[name], update) ?? cells[name]];
            else
                cells[cell].Add(output);
        }
    }
}
