using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>A range that a notebook says its result falls in, and the result.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Measured">The result; NaN if it is no number.</param>
/// <param name="Least">The least it should be; null for no bound.</param>
/// <param name="Most">The most it should be; null for no bound.</param>
/// <param name="Unit">The unit of all three; may be empty.</param>
/// <param name="Met">Whether the result falls in the range.</param>
public sealed record StatedExpectation(
    string Name, double Measured, double? Least, double? Most, string Unit, bool Met)
{
    /// <summary>The mime type under which a cell shows an expectation.</summary>
    public const string MimeType = "application/vnd.tutor.expectation+json";

    /// <summary>All expectations that the cells of an executed notebook show.</summary>
    public static IReadOnlyList<StatedExpectation> In(Notebook notebook) =>
        [.. notebook.Cells.SelectMany(cell => cell.Outputs).Select(Of).OfType<StatedExpectation>()];

    /// <summary>The expectation that an output shows; null if it shows something else.</summary>
    public static StatedExpectation? Of(Output output) =>
        DataOf(output) is { } json ? Read(json) : null;

    private static string? DataOf(Output output) => output switch
    {
        DisplayOutput display => display.Data.GetValueOrDefault(MimeType),
        ResultOutput result => result.Data.GetValueOrDefault(MimeType),
        _ => null,
    };

    private static StatedExpectation Read(string text)
    {
        try
        {
            var json = JsonNode.Parse(text)!.AsObject();
            return new(
                json["name"]!.GetValue<string>(),
                json["measured"]?.GetValue<double>() ?? double.NaN,
                json["least"]?.GetValue<double>(),
                json["most"]?.GetValue<double>(),
                json.Text("unit") ?? "",
                json["met"]!.GetValue<bool>());
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException
            or FormatException or NullReferenceException)
        {
            throw new NotebookException(
                $"An expectation needs name, measured, least, most, unit and met; got {text}",
                error);
        }
    }
}
