using System.Text.Json.Nodes;

namespace Tutor.Notebooks.Tests;

public sealed class KernelLibraryTests : IDisposable
{
    private const string Chart = """"
        HTML("""<script data-library="plot.js">let plot;</script><p data-needs="plot.js">""")
        """";

    private readonly KernelProbe kernel = new(); // each test has a document of its own

    [Fact]
    public void A_library_follows_its_cell_by_the_name_that_the_front_end_gives()
    {
        Assert.Equal(["display_data", "execute_result"], Run(Cell("first")));
        Assert.Equal(["execute_result"], Run(Cell("second")));
        Assert.Equal(["display_data", "update_display_data", "execute_result"],
            Run(Cell("first")));
        Assert.Equal(["execute_result"], Run(Cell("second")));
        Assert.Equal(["display_data", "update_display_data", "execute_result"],
            Run(Cell("third", deleted: "first")));
    }

    [Fact]
    public void Without_names_it_comes_with_every_cell_and_leaves_the_one_before()
    {
        Run([]);

        Assert.Equal(["display_data", "update_display_data", "execute_result"], Run([]));
    }

    public void Dispose() => kernel.Dispose();

    private static JsonObject Cell(string id, params string[] deleted) => new()
    {
        ["cellId"] = id,
        ["deletedCells"] = new JsonArray([.. deleted.Select(name => (JsonNode)name)]),
    };

    private IEnumerable<string> Run(JsonObject metadata)
    {
        var id = kernel.Send(
            kernel.Shell, "execute_request", new() { ["code"] = Chart }, metadata);
        kernel.Receive(kernel.Shell, id);
        return kernel.Shown(id).Select(message => message.Type);
    }
}
