using System.Text.Json.Nodes;

namespace Tutor.Notebooks.Tests;

/// <summary>What front ends ask besides running cells.</summary>
public sealed class KernelQuestionTests(RunningKernel running) : IClassFixture<RunningKernel>
{
    private readonly KernelProbe kernel = running.Probe;

    [Fact]
    public void The_history_knows_what_was_run()
    {
        kernel.Run("var first = 1;");
        kernel.Run("first + 40");

        var tail = kernel.Ask("history_request", new()
        {
            ["hist_access_type"] = "tail",
            ["n"] = 2,
            ["output"] = true,
        })["history"]!.AsArray();
        var search = kernel.Ask("history_request", new()
        {
            ["hist_access_type"] = "search",
            ["pattern"] = "*+ 40",
            ["n"] = 1,
        })["history"]!.AsArray();

        Assert.Equal(["var first = 1;", "first + 40"],
            tail.Select(entry => entry![2]![0]!.GetValue<string>()));
        Assert.Equal("41", tail[1]![2]![1]!.GetValue<string>());
        Assert.Equal("first + 40", search[0]![2]!.GetValue<string>());
    }

    [Fact]
    public void Names_of_earlier_cells_are_completed_and_cursors_count_code_points()
    {
        kernel.Run("var violins = 2;");
        const string Code = "var s = \"𝄞𝄞\"; viol";

        var reply = kernel.Ask("complete_request", new()
        {
            ["code"] = Code,
            ["cursor_pos"] = Code.Length - 2, // two characters take two UTF-16 units each
        });

        Assert.Equal("violins", reply["matches"]![0]!.GetValue<string>());
        Assert.Equal(Code.Length - 2, reply.Number("cursor_end"));
        Assert.Equal(Code.Length - 6, reply.Number("cursor_start"));
    }

    [Fact]
    public void A_name_is_explained()
    {
        var reply = kernel.Ask("inspect_request", new()
        {
            ["code"] = "Console.WriteLine",
            ["cursor_pos"] = 12,
        });

        Assert.True((bool)reply["found"]!);
        Assert.Contains("WriteLine", reply.Text("data", "text/plain"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 + 1", "complete")]
    [InlineData("if (true) {", "incomplete")]
    [InlineData("foo )", "invalid")]
    public void A_cell_is_known_to_be_complete_or_not(string code, string status) =>
        Assert.Equal(status,
            kernel.Ask("is_complete_request", new() { ["code"] = code }).Text("status"));

    [Fact]
    public void A_comm_is_refused_by_closing_it()
    {
        var id = kernel.Send(kernel.Shell, "comm_open", new()
        {
            ["comm_id"] = "c1",
            ["target_name"] = "widget",
            ["data"] = new JsonObject(),
        });

        var closed = Assert.Single(kernel.Shown(id));
        Assert.Equal(("comm_close", "c1"), (closed.Type, closed.Content.Text("comm_id")));
        Assert.Empty(kernel.Ask("comm_info_request", [])["comms"]!.AsObject());
    }
}
