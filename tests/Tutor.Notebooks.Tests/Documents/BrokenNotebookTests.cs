using CsCheck;

namespace Tutor.Notebooks.Tests;

public sealed class BrokenNotebookTests : IDisposable
{
    private const string Sound = """
        {"cells": [{"cell_type": "code", "id": "a", "execution_count": 1,
        "metadata": {"tags": ["t"]},
        "outputs": [{"output_type": "stream", "name": "stdout", "text": ["3"]},
        {"output_type": "display_data", "data": {"text/plain": "é", "application/json": {"a": 1}},
        "metadata": {}}], "source": ["1\n", "2"]}, {"cell_type": "markdown", "metadata": {},
        "source": "# A"}], "metadata": {"kernelspec": {"language": "C#", "name": ".net-csharp"}},
        "nbformat": 4, "nbformat_minor": 5}
        """;

    private static readonly string[] Pieces =
    [
        "", "{", "}", "[", "]", ",", ":", "\"", "null", "7", "1e999", "\"\\ud800\"",
        "\"a\": 1,", "\0",
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>A sound text with some stretches replaced by other pieces of JSON.</summary>
    private static Gen<string> Broken => Gen.Select(
        Gen.Int[0, Sound.Length - 1], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1]).Array[1, 3]
        .Select(changes => changes.Aggregate(Sound, (text, change) =>
        {
            var start = Math.Min(change.Item1, text.Length);
            var end = Math.Min(start + change.Item2, text.Length);
            return text[..start] + Pieces[change.Item3] + text[end..];
        }));

    [Fact]
    public void A_notebook_is_read_whole_and_written_again_or_refused()
    {
        Broken.Sample(text =>
        {
            var path = folder.Write($"{Guid.NewGuid():N}.ipynb", text);
            try
            {
                CleanNotebook.Faults(path);
                CleanNotebook.Write(path);
                Assert.Empty(CleanNotebook.Faults(path));
            }
            catch (NotebookException refusal)
            {
                Assert.StartsWith(path, refusal.Message);
            }
            File.Delete(path);
        }, iter: 300, threads: 1);
    }

    [Theory]
    [InlineData("\"nbformat\": 4", "\"nbformat\": 4, \"nbformat\": 4", "is not a valid notebook: ")]
    [InlineData("\"# A\"", "\"\\ud83d\"", "no Unicode")]
    [InlineData("\"t\"", "\"\\ud83d\"", "no Unicode")]
    [InlineData("\"text/plain\"", "\"\\ud83d\"", "no Unicode")]
    public void A_text_that_no_reader_agrees_on_is_refused(
        string part, string replacement, string complaint)
    {
        var path = folder.Write("a.ipynb", Sound.Replace(part, replacement));

        var error = Assert.Throws<NotebookException>(() => NotebookFile.Load(path));

        Assert.StartsWith(path, error.Message);
        Assert.Contains(complaint, error.Message);
    }

    [Fact]
    public void A_notebook_in_another_encoding_is_refused_and_kept()
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes(Sound);
        File.WriteAllBytes(folder.File("a.ipynb"), bytes);

        var error = Assert.Throws<NotebookException>(
            () => CleanNotebook.Write(folder.File("a.ipynb")));

        Assert.Contains("is not UTF-8", error.Message);
        Assert.Equal(bytes, File.ReadAllBytes(folder.File("a.ipynb")));
    }
}
