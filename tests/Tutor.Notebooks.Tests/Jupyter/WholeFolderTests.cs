namespace Tutor.Notebooks.Tests;

public sealed class WholeFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_kernel_that_cannot_be_written_whole_leaves_the_one_before()
    {
        var place = Directory.CreateDirectory(folder.File("spec")).CreateSubdirectory("kernel");
        File.WriteAllText(Path.Combine(place.FullName, "kernel.json"), "before");

        Assert.Throws<IOException>(() => WholeFolder.Replace(place.FullName, inside =>
        {
            File.WriteAllText(Path.Combine(inside, "kernel.json"), "half");
            throw new IOException("The disk is full.");
        }));

        var left = Assert.Single(Directory.GetFiles(
            folder.Path, "kernel.json", SearchOption.AllDirectories));
        Assert.Equal("before", File.ReadAllText(left));
    }
}
