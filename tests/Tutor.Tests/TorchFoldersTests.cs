using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Tutor.Tests;

public sealed class TorchFoldersTests
{
    private static readonly string Native =
        Path.Combine(TorchFolders.Version, "runtimes", TorchFolders.Rid, "native");

    [Fact]
    public void Libtorch_is_looked_for_in_the_cache_that_the_package_of_Tutor_lies_in()
    {
        using var cache = new TemporaryFolder();
        var here = cache.File(Path.Combine("llmfromscratch.tutor", "0.1.0", "lib", "net10.0"));

        Assert.Contains(
            cache.File(Path.Combine(TorchFolders.Package, Native)), TorchFolders.Of(here));
    }

    [Fact]
    public void The_folder_that_the_build_linked_to_comes_before_any_cache()
    {
        using var here = new TemporaryFolder();
        File.WriteAllText(here.File("Tutor.libtorch.txt"), "/somewhere/else\n");

        Assert.Equal(
            [here.Path, here.File(Path.Combine("runtimes", TorchFolders.Rid, "native")),
                "/somewhere/else"],
            TorchFolders.Of(here.Path).Take(3));
        Assert.All(TorchFolders.Of(here.Path).Skip(3), folder => Assert.EndsWith("native", folder));
    }

    [Fact]
    public void The_package_brings_the_same_libtorch_for_each_system_as_the_build()
    {
        var versions = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(item =>
                ((string)item.Attribute("Include")!, (string)item.Attribute("Version")!))
            .Where(package => package.Item1.StartsWith("libtorch-cpu-"));
        var json = File.ReadAllText(Path.Combine(Repository.Root, "src", "Tutor", "runtime.json"));
        var systems = JsonNode.Parse(json)!["runtimes"]!.AsObject();

        var brought = systems.Select(system =>
            (system.Key, system.Value!["LlmFromScratch.Tutor"]!.AsObject().Single()));

        Assert.Equal(
            versions.Select(package => (package.Item1["libtorch-cpu-".Length..], package)),
            brought.Select(system => (system.Key,
                (system.Item2.Key, (string)system.Item2.Value!))));
        Assert.Contains((TorchFolders.Package, TorchFolders.Version), versions);
    }
}
