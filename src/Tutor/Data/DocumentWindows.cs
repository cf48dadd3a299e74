namespace Tutor;

/// <summary>
/// Batches of whole documents, each read from its start: the way to train and to measure on
/// texts that have a beginning and an end.
/// </summary>
public sealed class DocumentWindows : IBatches
{
    /// <summary>The target that no loss counts; it stands where a row has already ended.</summary>
    public const int Ignored = -100;

    private readonly int[][] documents;
    private readonly Shuffled<int[]> shuffled;

    /// <summary>Documents as tokens, drawn in the seed's order, each once an epoch.</summary>
    /// <exception cref="ArgumentException">A document does not fit, or there is none.</exception>
    public DocumentWindows(IReadOnlyList<int[]> documents, int contextLength, int seed)
    {
        if (documents.Count == 0)
            throw new ArgumentException("There are no documents to draw from.");

        foreach (var (i, document) in documents.Index())
        {
            if (document.Length < 2)
                throw new ArgumentException(
                    $"Document {i} has {document.Length} tokens; one to read and one to predict "
                    + "are the least.");
            if (document.Length > contextLength + 1)
                throw new ArgumentException(
                    $"Document {i} has {document.Length} tokens; a context of {contextLength} "
                    + $"and the token after it hold at most {contextLength + 1}.");
        }

        this.documents = [.. documents];
        shuffled = new Shuffled<int[]>(documents, seed);
    }

    /// <summary>
    /// The next <paramref name="batchSize"/> documents of this epoch, and of the following one
    /// where this one ends: inputs and targets, both [B, T] with T set by the longest.
    /// </summary>
    public Batch Draw(int batchSize) => ToBatch(shuffled.Next(batchSize));

    /// <summary>Every document once, in the order given, for measuring.</summary>
    public IEnumerable<Batch> InOrder(int batchSize) => documents.Chunk(batchSize).Select(ToBatch);

    /// <summary>Documents side by side, short ones filled up on the right.</summary>
    private static Batch ToBatch(int[][] documents)
    {
        var length = documents.Max(document => document.Length) - 1;
        var inputs = new long[documents.Length * length]; // token 0 fills up: nothing looks at it
        var targets = new long[documents.Length * length];
        Array.Fill(targets, Ignored);

        foreach (var (row, document) in documents.Index())
        {
            for (var i = 0; i + 1 < document.Length; i++)
            {
                inputs[row * length + i] = document[i];
                targets[row * length + i] = document[i + 1];
            }
        }
        return new Batch(
            tensor(inputs, [documents.Length, length]),
            tensor(targets, [documents.Length, length]));
    }
}
