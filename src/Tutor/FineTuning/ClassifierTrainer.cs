namespace Tutor;

/// <summary>Teaches a classifier from labelled texts.</summary>
public static class ClassifierTrainer
{
    /// <summary>
    /// Trains the given <paramref name="parameters"/>, either all of the classifier's or only
    /// <see cref="TextClassifier.HeadParameters"/>; the others are frozen meanwhile. Yields one
    /// report per step; its loss is in nats per text and its speed in texts per second.
    /// </summary>
    /// <exception cref="ArgumentException">No examples, or a label that is no class.</exception>
    public static IEnumerable<StepReport> Train(
        TextClassifier classifier, IReadOnlyList<LabeledTokens> examples,
        IEnumerable<Parameter> parameters, TrainerConfig config)
    {
        config.Validate();
        if (examples.Count == 0)
            throw new ArgumentException("There are no examples to learn from.");
        foreach (var (i, example) in examples.Index())
            if (example.Label < 0 || example.Label >= classifier.ClassCount)
                throw new ArgumentException(
                    $"Example {i} has the label {example.Label}; the classes are 0 to "
                    + $"{classifier.ClassCount - 1}.");

        return TrainThawed(classifier, examples, [.. parameters], config);
    }

    private static IEnumerable<StepReport> TrainThawed(
        TextClassifier classifier, IReadOnlyList<LabeledTokens> examples,
        Parameter[] parameters, TrainerConfig config)
    {
        var draws = new Shuffled<LabeledTokens>(examples, config.Seed);
        Freeze(classifier, allBut: parameters);
        try
        {
            var reports = Trainer.Descend(classifier, parameters, config,
                () => LossOf(classifier, draws.Next(config.BatchSize)));
            foreach (var report in reports)
                yield return report;
        }
        finally
        {
            Freeze(classifier, allBut: [.. classifier.parameters()]);
        }
    }

    private static (Tensor Loss, long Texts) LossOf(
        TextClassifier classifier, LabeledTokens[] examples)
    {
        var labels = tensor(examples.Select(example => (long)example.Label).ToArray(),
            device: classifier.Model.Device);
        var logits = classifier.Score([.. examples.Select(example => example.Tokens)]);
        return (nn.functional.cross_entropy(logits, labels), examples.Length);
    }

    /// <summary>No gradient is computed for frozen weights, which also saves the time.</summary>
    private static void Freeze(TextClassifier classifier, Parameter[] allBut)
    {
        foreach (var parameter in classifier.parameters())
            parameter.requires_grad = allBut.Any(p => p.Handle == parameter.Handle);
    }
}
