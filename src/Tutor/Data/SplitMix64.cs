namespace Tutor;

/// <summary>
/// A random generator whose numbers are the same on every machine and in every version of .NET,
/// so that a seed names a text for good (Steele, Lea and Flood, 2014, "Fast Splittable
/// Pseudorandom Number Generators", section 5).
/// </summary>
public sealed class SplitMix64(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        state += 0x9E3779B97F4A7C15;
        var bits = state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>A number drawn evenly from [0, 1).</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));
}
