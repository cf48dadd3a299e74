using System.Text.RegularExpressions;

namespace Tutor;

/// <summary>
/// The baseline every text classifier should beat: counts how often each word occurs, forgets
/// their order, and weighs them by logistic regression (Cox, 1958, "The Regression Analysis of
/// Binary Sequences"; one score per class and a softmax where there are more than two).
/// </summary>
public sealed partial class BagOfWords
{
    private readonly Dictionary<string, int> words; // word → its column
    private readonly Parameter weights;             // [words, classes]

    private BagOfWords(Dictionary<string, int> words, int classCount)
    {
        this.words = words;
        weights = nn.Parameter(zeros(words.Count, classCount));
    }

    /// <summary>Learns the words of the texts and what each says about the label.</summary>
    /// <exception cref="ArgumentException">No words, or a label that is no class.</exception>
    public static BagOfWords Train(
        IReadOnlyList<LabeledText> examples, int classCount, int steps, double learningRate)
    {
        var words = examples.SelectMany(example => WordsOf(example.Text)).Distinct()
            .Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        if (words.Count == 0)
            throw new ArgumentException(
                $"There are no words to learn from in {examples.Count} examples.");

        foreach (var (i, example) in examples.Index())
            if (example.Label < 0 || example.Label >= classCount)
                throw new ArgumentException(
                    $"Example {i} has the label {example.Label}; the classes are 0 to "
                    + $"{classCount - 1}.");

        var bag = new BagOfWords(words, classCount);
        using var scope = NewDisposeScope();
        using var optimizer = new AdamW(
            [bag.weights], beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0.01);
        var counts = bag.Count([.. examples.Select(example => example.Text)]); // [texts, words]
        var labels = tensor(examples.Select(example => (long)example.Label).ToArray());

        for (var step = 0; step < steps; step++)
        {
            using var stepScope = NewDisposeScope();
            optimizer.ZeroGradients();
            nn.functional.cross_entropy(counts.matmul(bag.weights), labels).backward();
            optimizer.Step(learningRate);
        }
        return bag;
    }

    /// <summary>The likeliest class of each text; words never trained on say nothing.</summary>
    public int[] Predict(IReadOnlyList<string> texts)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var scores = Count(texts).matmul(weights); // [texts, classes]
        return [.. scores.argmax(1).data<long>().Select(label => (int)label)];
    }

    /// <summary>Share of the examples that get their label, from 0 to 1.</summary>
    public double Accuracy(IReadOnlyList<LabeledText> examples)
    {
        var predicted = Predict([.. examples.Select(example => example.Text)]);
        return examples.Zip(predicted, (example, label) => example.Label == label ? 1.0 : 0.0)
            .Average();
    }

    /// <summary>How often each text holds each word: [texts, words]</summary>
    private Tensor Count(IReadOnlyList<string> texts)
    {
        var counts = new float[texts.Count * words.Count];
        foreach (var (row, text) in texts.Index())
            foreach (var word in WordsOf(text))
                if (words.TryGetValue(word, out var column))
                    counts[row * words.Count + column]++;
        return tensor(counts, [texts.Count, words.Count]);
    }

    private static IEnumerable<string> WordsOf(string text) =>
        Word().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    [GeneratedRegex(@"[\p{L}\p{N}']+")]
    private static partial Regex Word();
}
