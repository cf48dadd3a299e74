namespace Tutor;

/// <summary>Turns next-token probabilities into text, one token at a time.</summary>
public static class Sampler
{
    /// <summary>
    /// Continues <paramref name="prompt"/> by up to <paramref name="count"/> tokens, yielding each
    /// as it is drawn and ending before the stop token. Once the text outgrows the context, the
    /// model sees only its latest part.
    /// </summary>
    /// <exception cref="ArgumentException">The prompt is empty or too long.</exception>
    public static IEnumerable<int> Generate(
        Gpt model, IReadOnlyList<int> prompt, int count, SamplerConfig config, int seed)
    {
        Check(model, prompt, config);
        return Continue(model, [.. prompt], count, config, seed);
    }

    /// <summary>
    /// Continues one prompt <paramref name="sampleCount"/> times, side by side, which is many
    /// times faster than one after the other; ends each continuation before its stop token.
    /// </summary>
    /// <exception cref="ArgumentException">The prompt is empty or too long.</exception>
    public static int[][] GenerateBatch(
        Gpt model, IReadOnlyList<int> prompt, int sampleCount, int count, SamplerConfig config,
        int seed)
    {
        Check(model, prompt, config);
        using var generator = new Generator((ulong)seed, model.Device);
        var texts = Enumerable.Range(0, sampleCount).Select(_ => prompt.ToList()).ToArray();

        var open = texts; // those that have not met their stop token
        for (var i = 0; i < count && open.Length > 0; i++)
        {
            var next = DrawNext(model, open, config, generator);
            foreach (var (row, text) in open.Index())
                text.Add(next[row]);
            open = [.. open.Where(text => text[^1] != config.StopToken)];
        }

        return [.. texts.Select(text => text
            .Skip(prompt.Count)
            .TakeWhile(token => token != config.StopToken)
            .ToArray())];
    }

    private static IEnumerable<int> Continue(
        Gpt model, List<int> text, int count, SamplerConfig config, int seed)
    {
        using var generator = new Generator((ulong)seed, model.Device);
        for (var i = 0; i < count; i++)
        {
            var next = DrawNext(model, [text], config, generator)[0];
            if (next == config.StopToken)
                yield break;
            text.Add(next);
            yield return next;
        }
    }

    /// <summary>Draws one next token for each of several equally long texts.</summary>
    private static int[] DrawNext(
        Gpt model, List<int>[] texts, SamplerConfig config, Generator generator)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        model.eval();

        var seen = texts.SelectMany(text => text.TakeLast(model.Config.ContextLength));
        var tokens = tensor(seen.Select(token => (long)token).ToArray(), device: model.Device)
            .view(texts.Length, -1);                             // [B, T]
        var last = model.Features(tokens)[.., ^1];               // [B, C]
        var probabilities = NextToken.Probabilities(model.Logits(last), config); // [B, V]
        var drawn = multinomial(probabilities, 1, generator: generator);         // [B, 1]
        return [.. drawn.cpu().data<long>().Select(token => (int)token)];
    }

    private static void Check(Gpt model, IReadOnlyList<int> prompt, SamplerConfig config)
    {
        config.Validate();
        if (prompt.Count == 0)
            throw new ArgumentException("The prompt is empty; give the model at least 1 token.");
        if (prompt.Count > model.Config.ContextLength)
            throw new ArgumentException(
                $"A prompt of {prompt.Count} tokens is longer than the model's context of "
                + $"{model.Config.ContextLength}.");
    }
}
