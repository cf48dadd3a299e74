using System.Runtime.CompilerServices;

[assembly: AssemblyFixture(typeof(Tutor.Tests.TorchFirst))]

namespace Tutor.Tests;

/// <summary>
/// Lets Tutor load libtorch before any test, on whatever thread, calls torch. It is no module
/// initializer: a process that only tells what this assembly is must end at once, or xunit v3
/// takes its answer for a broken one, and on a busy machine libtorch takes a second to leave.
/// </summary>
public sealed class TorchFirst
{
    public TorchFirst() =>
        RuntimeHelpers.RunModuleConstructor(typeof(Gpt).Module.ModuleHandle);
}
