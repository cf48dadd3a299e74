namespace Tutor;

/// <summary>
/// A writer turned judge: a GPT reads the text, and a linear layer scores the classes from what
/// the model made of the last token, the only one that has seen the whole text
/// (Radford et al., 2018, "Improving Language Understanding by Generative Pre-Training", 3.2).
/// </summary>
public sealed class TextClassifier : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Gpt model;
    private readonly Linear head;

    /// <summary>Puts a fresh head, drawn from the seed, on a model that it shares.</summary>
    /// <exception cref="ArgumentException">There are fewer than two classes.</exception>
    public TextClassifier(Gpt model, int classCount, int seed) : base(nameof(TextClassifier))
    {
        if (classCount < 2)
            throw new ArgumentException($"{classCount} classes leave nothing to tell apart.");

        this.model = model;
        ClassCount = classCount;
        head = nn.Linear(model.Config.EmbeddingSize, classCount);
        RegisterComponents();

        using var noGrad = no_grad();
        using var generator = new Generator((ulong)seed, CPU);
        head.weight!.normal_(0, 0.02, generator);
        head.bias!.zero_();
        head.to(model.Device);
    }

    /// <summary>The pretrained part.</summary>
    public Gpt Model => model;

    /// <summary>The weights of the new layer alone: train these to keep the model frozen.</summary>
    public IEnumerable<Parameter> HeadParameters => head.parameters();

    /// <summary>Number of classes.</summary>
    public int ClassCount { get; }

    /// <summary>
    /// Token ids [B, T], filled up on the right, and the number of real ones in each row [B] →
    /// class logits [B, classes]
    /// </summary>
    public override Tensor forward(Tensor tokens, Tensor lengths)
    {
        var rows = arange(tokens.size(0), device: tokens.device);      // [B]
        var last = model.Features(tokens)[rows, lengths - 1];          // [B, C]
        return head.call(last);
    }

    /// <summary>Class logits of several texts of any lengths: [texts, classes]</summary>
    /// <exception cref="ArgumentException">A text is empty or longer than the context.</exception>
    public Tensor Score(IReadOnlyList<int[]> texts)
    {
        if (texts.Any(text => text.Length == 0))
            throw new ArgumentException("An empty text cannot be judged; give it a token.");

        var length = texts.Max(text => text.Length);
        var filled = texts.SelectMany(text =>
            text.Select(token => (long)token).Concat(new long[length - text.Length]));
        return call(
            tensor(filled.ToArray(), device: model.Device).view(texts.Count, length),
            tensor(texts.Select(text => (long)text.Length).ToArray(), device: model.Device));
    }

    /// <summary>The likeliest class of each text.</summary>
    public int[] Predict(IReadOnlyList<int[]> texts)
    {
        using var noGrad = no_grad();
        eval();

        var labels = new List<int>(texts.Count);
        foreach (var some in texts.Chunk(64))
        {
            using var scope = NewDisposeScope();
            labels.AddRange(Score(some).argmax(1).cpu().data<long>().Select(label => (int)label));
        }
        return [.. labels];
    }

    /// <summary>Share of the examples that get their label, from 0 to 1.</summary>
    public double Accuracy(IReadOnlyList<LabeledTokens> examples)
    {
        var predicted = Predict([.. examples.Select(example => example.Tokens)]);
        return examples.Zip(predicted, (example, label) => example.Label == label ? 1.0 : 0.0)
            .Average();
    }
}
