namespace Tutor;

/// <summary>How boldly to choose the next token.</summary>
public sealed record SamplerConfig
{
    /// <summary>
    /// Divides the logits: below 1 the likely become likelier, above 1 chances even out,
    /// and 0 always takes the likeliest.
    /// </summary>
    public required double Temperature { get; init; }

    /// <summary>How many of the likeliest tokens stay in the draw; null keeps all.</summary>
    public int? TopK { get; init; }

    /// <summary>The token that ends a text; null goes on to the asked length.</summary>
    public int? StopToken { get; init; }

    /// <summary>Refuses numbers that cannot choose.</summary>
    /// <exception cref="ArgumentException">Names the first number that is wrong.</exception>
    public void Validate()
    {
        if (!double.IsFinite(Temperature) || Temperature < 0)
            throw new ArgumentException(
                $"{nameof(Temperature)} is {Temperature}; it must be 0 or a positive number.");
        if (TopK < 1)
            throw new ArgumentException($"{nameof(TopK)} is {TopK}; it must be at least 1.");
    }
}
