using TorchSharp;

namespace Tutor.Cli;

/// <summary>libtorch as it was loaded into this process, and what it computes on.</summary>
internal sealed record TorchInfo
{
    /// <summary>What to say and to do where there is none, as for an installed tool.</summary>
    public static string Missing { get; } =
        $"not here. The package {TorchFolders.Package} {TorchFolders.Version} holds it; a notebook "
        + $"with #r \"nuget: LlmFromScratch.Tutor, {MachineInfo.TutorVersion}\" fetches it";

    public required string Version { get; init; }

    /// <summary>The library between .NET and libtorch: the file that was loaded.</summary>
    public required string BridgeLibrary { get; init; }

    /// <summary>Whether the bridge is the file from the package or a patched copy.</summary>
    public required string BridgeState { get; init; }

    public required string Device { get; init; }
    public required string DeviceReason { get; init; }
    public required int Threads { get; init; }

    /// <summary>What was loaded; null where there is none.</summary>
    /// <exception cref="ArgumentException">TUTOR_DEVICE asks for what is not there.</exception>
    public static TorchInfo? Read() => TorchLibrary.BridgePath is not { } bridge ? null : new()
    {
        Version = torch.__version__,
        BridgeLibrary = bridge,
        BridgeState = TorchLibrary.IsBridgePatched
            ? "a copy without the need for GLIBCXX_3.4.32, which this system lacks"
            : "as the package has it",
        Device = Devices.Default.ToString(),
        DeviceReason = Reason(),
        Threads = torch.get_num_threads(),
    };

    private static string Reason() =>
        Environment.GetEnvironmentVariable("TUTOR_DEVICE") is { Length: > 0 } wish
            ? $"TUTOR_DEVICE is '{wish}'"
            : torch.cuda.is_available()
                ? "a CUDA device is there, and TUTOR_DEVICE is not set"
                : "this build finds no CUDA device, and TUTOR_DEVICE is not set";
}
