using System.Text.Json.Nodes;

namespace Tutor.Notebooks.Tests;

public sealed class KernelSpecsTests : IDisposable
{
    private const string Foreign =
        """{"argv": ["dotnet", "interactive", "{connection_file}"], "display_name": ".NET (C#)"}""";

    private readonly TemporaryFolder folder = new();
    private readonly KernelSpecs kernels;

    public KernelSpecsTests() =>
        kernels = new(new KernelProgram(folder.Write("Teacher.Cli.dll", "")));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_kernel_says_how_it_is_started_and_stopped()
    {
        var kernel = kernels.Install(folder.Path, KernelSpecs.DefaultName);

        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(kernel.Folder, "kernel.json")))!;
        Assert.Equal(folder.File(Path.Combine("kernels", ".net-csharp")), kernel.Folder);
        Assert.Equal(".NET (C#)", (string?)json["display_name"]);
        Assert.Equal("C#", (string?)json["language"]);
        Assert.Equal("message", (string?)json["interrupt_mode"]);
        Assert.False((bool)json["metadata"]!["debugger"]!);
        Assert.StartsWith("<svg", File.ReadAllText(Path.Combine(kernel.Folder, "logo-svg.svg")));
        Assert.True(kernel.CommandExists);
        Assert.Single(KernelSpecs.In([folder.Path]));
    }

    [Fact]
    public void A_kernel_of_another_program_is_left_alone_and_named()
    {
        var path = WriteKernel(Foreign);

        var error = Assert.Throws<KernelSpecException>(
            () => kernels.Install(folder.Path, ".net-csharp"));

        Assert.Contains("dotnet interactive {connection_file}", error.Message);
        Assert.Contains("--name", error.Message);
        Assert.Contains("--force", error.Message);
        Assert.Equal(Foreign, File.ReadAllText(path));
        Assert.Throws<KernelSpecException>(() => kernels.Remove(folder.Path, ".net-csharp"));
        Assert.True(File.Exists(path));
    }

    [Theory]
    [InlineData("{ broken")]
    [InlineData("[]")]
    [InlineData("""{"argv": 7}""")]
    [InlineData("""{"argv": ["\ud800"]}""")]
    [InlineData("""{"argv": [], "argv": []}""")]
    public void A_kernel_that_cannot_be_read_is_nobody_s_to_replace(string text)
    {
        var path = WriteKernel(text);

        Assert.Throws<KernelSpecException>(() => kernels.Install(folder.Path, ".net-csharp"));

        Assert.Equal(text, File.ReadAllText(path));
        Assert.False(Assert.Single(KernelSpecs.In([folder.Path])).CommandExists);
    }

    [Fact]
    public void Force_replaces_another_program_s_kernel_and_its_pictures()
    {
        var path = WriteKernel(Foreign);
        var picture = Path.Combine(Path.GetDirectoryName(path)!, "logo-64x64.png");
        File.WriteAllText(picture, "theirs");

        var kernel = kernels.Install(folder.Path, ".net-csharp", force: true);

        Assert.True(kernel.CommandExists);
        Assert.False(File.Exists(picture));
        Assert.Equal(["kernels"], Directory.GetDirectories(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void The_same_program_moved_elsewhere_takes_its_kernel_along()
    {
        Directory.CreateDirectory(folder.File("old"));
        new KernelSpecs(new KernelProgram(folder.Write("old/Teacher.Cli.dll", "")))
            .Install(folder.Path, ".net-csharp");
        Directory.Delete(folder.File("old"), recursive: true);
        Assert.False(Assert.Single(KernelSpecs.In([folder.Path])).CommandExists);

        var kernel = kernels.Install(folder.Path, ".net-csharp");

        Assert.Contains(folder.File("Teacher.Cli.dll"), kernel.Command);
        Assert.True(Assert.Single(KernelSpecs.In([folder.Path])).CommandExists);
    }

    [Fact]
    public void A_removed_kernel_is_gone_and_cannot_be_removed_again()
    {
        kernels.Install(folder.Path, "mine");

        kernels.Remove(folder.Path, "mine");

        Assert.Empty(KernelSpecs.In([folder.Path]));
        Assert.Throws<KernelSpecException>(() => kernels.Remove(folder.Path, "mine"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("C#")]
    public void A_name_that_Jupyter_does_not_know_is_refused(string name)
    {
        Assert.Throws<KernelSpecException>(() => kernels.Install(folder.Path, name));
        Assert.Empty(Directory.GetDirectories(folder.Path));
    }

    private string WriteKernel(string json)
    {
        Directory.CreateDirectory(folder.File(Path.Combine("kernels", ".net-csharp")));
        return folder.Write(Path.Combine("kernels", ".net-csharp", "kernel.json"), json);
    }
}
