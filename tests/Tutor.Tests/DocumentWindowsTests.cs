namespace Tutor.Tests;

public sealed class DocumentWindowsTests
{
    private static readonly int[][] documents = [[1, 2, 3, 4], [5, 6], [7, 8, 9]];

    [Fact]
    public void Short_documents_are_filled_up_with_targets_that_no_loss_counts()
    {
        using var scope = NewDisposeScope();
        var data = new DocumentWindows(documents, contextLength: 3, seed: 1);

        var (inputs, targets) = data.InOrder(batchSize: 3).Single();

        Assert.Equal([3, 3], inputs.shape);
        Assert.Equal([1, 2, 3, 5, 0, 0, 7, 8, 0], inputs.data<long>());
        Assert.Equal([2, 3, 4, 6, -100, -100, 8, 9, -100], targets.data<long>());
    }

    [Fact]
    public void Every_document_is_drawn_once_an_epoch()
    {
        using var scope = NewDisposeScope();
        var data = new DocumentWindows(documents, contextLength: 3, seed: 1);

        for (var epoch = 0; epoch < 5; epoch++)
            Assert.Equal([1, 5, 7], data.Draw(3).Inputs[.., 0].data<long>().Order());
    }

    [Fact]
    public void What_fills_up_a_row_changes_nothing_the_model_says_of_the_document()
    {
        using var scope = NewDisposeScope();
        var config = new GptConfig
        {
            VocabSize = 10,
            ContextLength = 3,
            EmbeddingSize = 8,
            HeadCount = 2,
            LayerCount = 1,
        };
        using var model = Numbers.Randomized(new Gpt(config, seed: 1), seed: 2);
        var filled = new DocumentWindows(documents, 3, seed: 1).InOrder(3).Single().Inputs;

        Numbers.AssertEqual(
            model.call(filled[1..2, ..1]), model.call(filled)[1..2, ..1], tolerance: 1e-5);
    }

    [Fact]
    public void A_document_that_does_not_fit_is_named()
    {
        Assert.Contains("Document 0 has 4 tokens", Assert.Throws<ArgumentException>(
            () => new DocumentWindows(documents, contextLength: 2, seed: 1)).Message);
        Assert.Contains("Document 1 has 1 tokens", Assert.Throws<ArgumentException>(
            () => new DocumentWindows([[1, 2], [3]], contextLength: 2, seed: 1)).Message);
        Assert.Contains("no documents", Assert.Throws<ArgumentException>(
            () => new DocumentWindows([], contextLength: 2, seed: 1)).Message);
    }
}
