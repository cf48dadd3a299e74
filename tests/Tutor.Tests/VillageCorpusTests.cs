using System.Security.Cryptography;
using System.Text;

namespace Tutor.Tests;

public sealed class VillageCorpusTests
{
    [Fact]
    public void The_corpus_that_ships_is_what_its_seed_makes()
    {
        var shipped = Path.Combine(Repository.Root, "datasets", "village");

        Assert.All(VillageCorpus.Make(VillageCorpus.ShippedSeed), file => Assert.Equal(
            Hash(Encoding.UTF8.GetBytes(file.Value)),
            Hash(File.ReadAllBytes(Path.Combine(shipped, file.Key)))));
    }

    [Fact]
    public void Another_seed_makes_another_corpus()
    {
        var first = VillageCorpus.Make(seed: 1)["validation.txt"];
        var second = VillageCorpus.Make(seed: 2)["validation.txt"];

        Assert.NotEqual(first, second);
    }

    [Fact]
    public void Labels_stand_line_by_line_beside_their_stories()
    {
        var files = VillageCorpus.Make(seed: 1);

        var stories = files["validation.txt"].TrimEnd('\n').Split('\n');
        var labels = files["validation.labels.txt"].TrimEnd('\n').Split('\n');

        Assert.Equal(300, stories.Length);
        Assert.Equal(stories.Length, labels.Length);
        Assert.All(stories.Zip(labels), pair => Assert.Equal(
            pair.Second == "glad",
            pair.First.EndsWith("happy.", StringComparison.Ordinal)
            || pair.First.EndsWith("glad.", StringComparison.Ordinal)
            || pair.First.EndsWith("proud.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Writing_leaves_four_whole_files()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;

        VillageCorpus.Write(folder, seed: 3);

        Assert.Equal(
            ["train.labels.txt", "train.txt", "validation.labels.txt", "validation.txt"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        Directory.Delete(folder, recursive: true);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
