namespace Tutor;

/// <summary>
/// The one place that decides where tensors live: on the graphics card where there is one, else
/// on the processor. The environment variable TUTOR_DEVICE (cpu, cuda, cuda:1) overrides.
/// </summary>
public static class Devices
{
    /// <summary>The device models are built on, decided once.</summary>
    /// <exception cref="ArgumentException">TUTOR_DEVICE asks for what is not there.</exception>
    public static Device Default => chosen.Value;

    private static readonly Lazy<Device> chosen = new(() => Choose(
        Environment.GetEnvironmentVariable("TUTOR_DEVICE"),
        cuda.is_available() ? cuda.device_count() : 0));

    /// <summary>The device that a wish means on a machine with so many CUDA devices.</summary>
    public static Device Choose(string? wish, int cudaDevices)
    {
        if (string.IsNullOrWhiteSpace(wish))
            return cudaDevices > 0 ? new Device(DeviceType.CUDA) : CPU;

        var parts = wish.Trim().ToLowerInvariant().Split(':');
        if (parts is ["cpu"])
            return CPU;
        if (parts is ["cuda"] && cudaDevices > 0)
            return new Device(DeviceType.CUDA);
        if (parts is ["cuda", var number]
            && int.TryParse(number, out var index) && index >= 0 && index < cudaDevices)
            return new Device(DeviceType.CUDA, index);

        var there = string.Join(", ",
            Enumerable.Range(0, cudaDevices).Select(i => $"cuda:{i}").Prepend("cpu"));
        throw new ArgumentException(
            $"TUTOR_DEVICE asks for '{wish}', but this machine and build have: {there}.");
    }
}
