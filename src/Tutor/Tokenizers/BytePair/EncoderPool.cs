using System.Collections.Concurrent;

namespace Tutor;

/// <summary>
/// Lends encoders, one to a thread at a time, so that none waits for another and their caches
/// stay warm from text to text.
/// </summary>
internal sealed class EncoderPool(BytePairModel model)
{
    private readonly ConcurrentBag<TextEncoder> idle = [];

    public TextEncoder Rent() => idle.TryTake(out var encoder) ? encoder : new(model);

    public void Return(TextEncoder encoder)
    {
        encoder.Reset();
        idle.Add(encoder);
    }
}
