namespace Tutor.Notebooks.Tests;

/// <summary>One kernel for all tests of the class, in any order; each brings its own cells.</summary>
public sealed class RunningKernel : IDisposable
{
    internal KernelProbe Probe { get; } = new();

    public void Dispose() => Probe.Dispose();
}
