using System.Reflection;
using System.Runtime.InteropServices;
using TorchSharp;

namespace Tutor.Cli;

/// <summary>Versions, system and device, as they are in this process.</summary>
internal sealed record MachineInfo
{
    /// <summary>The version of the library, and of all that ships with it.</summary>
    public static string TutorVersion { get; } = VersionOf(typeof(Devices));

    public required string Tutor { get; init; }
    public required string DotNet { get; init; }
    public required string TorchSharp { get; init; }
    public required string System { get; init; }
    public required int Processors { get; init; }

    /// <summary>libtorch; null where it is not on this machine.</summary>
    public required TorchInfo? Torch { get; init; }

    /// <exception cref="ArgumentException">TUTOR_DEVICE asks for what is not there.</exception>
    public static MachineInfo Read() => new()
    {
        Tutor = TutorVersion,
        DotNet = Environment.Version.ToString(),
        TorchSharp = VersionOf(typeof(torch)),
        System = $"{RuntimeInformation.OSDescription}, {RuntimeInformation.RuntimeIdentifier}",
        Processors = Environment.ProcessorCount,
        Torch = TorchInfo.Read(),
    };

    private static string VersionOf(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?
            .InformationalVersion.Split('+')[0]
        ?? type.Assembly.GetName().Version?.ToString() ?? "unknown";
}
