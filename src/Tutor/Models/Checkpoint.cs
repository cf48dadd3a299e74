using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Tutor;

/// <summary>
/// A trained model as one safetensors file: its weights, and beside them its config and the
/// SHA-256 of both, so that a damaged file is refused and never half loaded.
/// </summary>
public static class Checkpoint
{
    private const string ConfigName = "config";
    private const string ChecksumName = "sha256";

    /// <summary>Writes the model, a whole file or none.</summary>
    public static void Save(Gpt model, string path)
    {
        using var scope = NewDisposeScope();
        var weights = WeightsOf(model);
        var config = JsonSerializer.Serialize(model.Config);
        SafeTensors.Write(path, weights, new Dictionary<string, string>
        {
            [ConfigName] = config,
            [ChecksumName] = Checksum(config, weights),
        });
    }

    /// <summary>Reads and checks the whole file, then builds the model that it describes.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or no model.</exception>
    public static Gpt Load(string path)
    {
        using var scope = NewDisposeScope();
        var (saved, metadata) = SafeTensors.Read(path);

        if (!metadata.TryGetValue(ConfigName, out var config)
            || !metadata.TryGetValue(ChecksumName, out var checksum))
            throw new InvalidDataException(
                $"'{path}' holds tensors but no saved model: its metadata lacks "
                + $"'{ConfigName}' or '{ChecksumName}'.");
        if (Checksum(config, saved) != checksum)
            throw new InvalidDataException(
                $"'{path}' is damaged: its content does not have the SHA-256 that it states, "
                + $"{checksum}.");

        var model = new Gpt(Parse(config, path), seed: 0);
        CopyWeights(saved, WeightsOf(model), path);
        foreach (var weight in model.parameters())
            weight.MoveToOuterDisposeScope();
        return model;
    }

    /// <summary>The weights by name; the names are those of the fields that hold them.</summary>
    private static Dictionary<string, Tensor> WeightsOf(Gpt model) => model.named_parameters()
        .ToDictionary(entry => entry.name, entry => (Tensor)entry.parameter);

    private static GptConfig Parse(string config, string path)
    {
        try
        {
            return JsonSerializer.Deserialize<GptConfig>(config)!;
        }
        catch (JsonException error)
        {
            throw new InvalidDataException(
                $"'{path}' describes no model: {error.Message}", error);
        }
    }

    private static void CopyWeights(
        Dictionary<string, Tensor> saved, Dictionary<string, Tensor> weights, string path)
    {
        foreach (var (name, weight) in weights)
            if (!saved.TryGetValue(name, out var tensor)
                || !tensor.shape.SequenceEqual(weight.shape))
                throw new InvalidDataException(
                    $"'{path}' does not fit its own config: {name} should have the shape "
                    + $"[{string.Join(", ", weight.shape)}] and "
                    + (tensor is null
                        ? "is missing." : $"has [{string.Join(", ", tensor.shape)}]."));

        using var noGrad = no_grad();
        foreach (var (name, weight) in weights)
            weight.copy_(saved[name]);
    }

    /// <summary>SHA-256 over the config and every tensor's name, type, shape and bytes.</summary>
    private static string Checksum(string config, IReadOnlyDictionary<string, Tensor> tensors)
    {
        using var scope = NewDisposeScope();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(config));
        foreach (var (name, tensor) in tensors.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var title = $"\n{name} {tensor.dtype} [{string.Join(", ", tensor.shape)}]\n";
            hash.AppendData(Encoding.UTF8.GetBytes(title));
            hash.AppendData(tensor.detach().cpu().contiguous().bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
