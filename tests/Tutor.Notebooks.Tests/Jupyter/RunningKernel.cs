namespace Tutor.Notebooks.Tests;

/// <summary>One kernel for all tests of a class, in any order; each brings its cells.</summary>
public sealed class RunningKernel : IDisposable
{
    internal KernelProbe Probe { get; } = new();

    public void Dispose() => Probe.Dispose();
}
