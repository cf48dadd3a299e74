using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>Hears what one cell shows, and passes it on to the front ends.</summary>
/// <param name="request">The request that the cell is part of.</param>
/// <param name="isSilent">Whether what it shows is for nobody's eyes.</param>
internal sealed class CellListener(JupyterRequest request, bool isSilent)
{
    public JupyterRequest Request => request;

    /// <summary>The error that ended it, if one did.</summary>
    public ErrorOutput? Error { get; private set; }

    /// <summary>The value of its last expression, if it has one.</summary>
    public ResultOutput? Result { get; private set; }

    /// <summary>What an expression came to, as the reply to whoever asked for it.</summary>
    public JsonObject Value() => Error is not null ? ErrorContent.Of(Error) : new()
    {
        ["status"] = "ok",
        ["data"] = Result is null ? [] : OutputWire.Data(Result.Data),
        ["metadata"] = new JsonObject(),
    };

    public void Hear(Output output, KernelSockets sockets)
    {
        Error = output as ErrorOutput ?? Error;
        Result = output as ResultOutput ?? Result;
        if (isSilent)
            return;

        var content = OutputWire.Write(output);
        content.Remove("output_type");
        sockets.Publish(OutputWire.TypeOf(output), request.Header, content);
    }
}
