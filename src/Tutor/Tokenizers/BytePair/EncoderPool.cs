using System.Collections.Concurrent;

namespace Tutor;

/// <summary>
/// Lends encoders, one to a thread at a time, so that none waits for another and their caches
/// stay warm from text to text.
/// </summary>
internal sealed class EncoderPool(BytePairModel model)
{
    private readonly ConcurrentBag<TextEncoder> idle = [];
    private TextEncoder? nearest; // for one thread alone it is enough, and quicker to take

    public TextEncoder Rent() =>
        Interlocked.Exchange(ref nearest, null)
        ?? (idle.TryTake(out var encoder) ? encoder : new(model));

    public void Return(TextEncoder encoder)
    {
        encoder.Reset();
        if (Interlocked.CompareExchange(ref nearest, encoder, null) is not null)
            idle.Add(encoder);
    }
}
