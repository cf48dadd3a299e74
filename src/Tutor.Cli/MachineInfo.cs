using System.Reflection;
using System.Runtime.InteropServices;
using TorchSharp;

namespace Tutor.Cli;

/// <summary>Versions, system and device, as they are in this process.</summary>
internal sealed record MachineInfo
{
    public required string Tutor { get; init; }
    public required string DotNet { get; init; }
    public required string TorchSharp { get; init; }
    public required string Libtorch { get; init; }

    /// <summary>The library between .NET and libtorch: the file that was loaded.</summary>
    public required string BridgeLibrary { get; init; }

    /// <summary>Whether the bridge is the file from the package or a patched copy.</summary>
    public required string BridgeState { get; init; }

    public required string System { get; init; }
    public required string Device { get; init; }
    public required string DeviceReason { get; init; }
    public required int Threads { get; init; }
    public required int Processors { get; init; }

    /// <exception cref="ArgumentException">TUTOR_DEVICE asks for what is not there.</exception>
    public static MachineInfo Read()
    {
        var device = Devices.Default; // touches Tutor, which loads libtorch
        return new MachineInfo
        {
            Tutor = VersionOf(typeof(Devices)),
            DotNet = Environment.Version.ToString(),
            TorchSharp = VersionOf(typeof(torch)),
            Libtorch = torch.__version__,
            BridgeLibrary = TorchLibrary.BridgePath ?? "wherever TorchSharp found it",
            BridgeState = TorchLibrary.IsBridgePatched
                ? "a copy without the need for GLIBCXX_3.4.32, which this system lacks"
                : "as the package has it",
            System = $"{RuntimeInformation.OSDescription}, {RuntimeInformation.RuntimeIdentifier}",
            Device = device.ToString(),
            DeviceReason = Reason(),
            Threads = torch.get_num_threads(),
            Processors = Environment.ProcessorCount,
        };
    }

    private static string Reason() =>
        Environment.GetEnvironmentVariable("TUTOR_DEVICE") is { Length: > 0 } wish
            ? $"TUTOR_DEVICE is '{wish}'"
            : torch.cuda.is_available()
                ? "a CUDA device is there, and TUTOR_DEVICE is not set"
                : "this build finds no CUDA device, and TUTOR_DEVICE is not set";

    private static string VersionOf(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?
            .InformationalVersion.Split('+')[0]
        ?? type.Assembly.GetName().Version?.ToString() ?? "unknown";
}
