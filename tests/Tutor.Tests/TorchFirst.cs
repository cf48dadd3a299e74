using System.Runtime.CompilerServices;

namespace Tutor.Tests;

/// <summary>Lets Tutor load libtorch before any test, on whatever thread, calls torch.</summary>
internal static class TorchFirst
{
    [ModuleInitializer]
    internal static void Load() =>
        RuntimeHelpers.RunModuleConstructor(typeof(Gpt).Module.ModuleHandle);
}
