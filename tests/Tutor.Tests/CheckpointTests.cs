namespace Tutor.Tests;

public sealed class CheckpointTests
{
    private static readonly GptConfig small = new()
    {
        VocabSize = 5,
        ContextLength = 4,
        EmbeddingSize = 4,
        HeadCount = 2,
        LayerCount = 1,
        Dropout = 0.1,
    };

    [Fact]
    public void A_saved_model_comes_back_with_its_config_and_every_weight()
    {
        using var folder = new TemporaryFolder();
        using var model = Saved(folder, "model.safetensors");

        using var loaded = Checkpoint.Load(folder.File("model.safetensors"));

        Assert.Equal(small, loaded.Config);
        Assert.All(model.parameters().Zip(loaded.parameters()),
            pair => Numbers.AssertEqual(pair.First, pair.Second, tolerance: 0));
        Assert.Equal(["model.safetensors"], folder.Names);
    }

    [Fact]
    public void Loading_and_failing_to_load_leave_no_tensors_behind()
    {
        using var folder = new TemporaryFolder();
        Saved(folder, "model.safetensors").Dispose();
        File.WriteAllBytes(folder.File("cut"),
            File.ReadAllBytes(folder.File("model.safetensors"))[..^1]);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        Assert.Throws<InvalidDataException>(() => Checkpoint.Load(folder.File("cut")));

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void A_flipped_bit_anywhere_is_noticed()
    {
        using var folder = new TemporaryFolder();
        Saved(folder, "model.safetensors").Dispose();
        var whole = File.ReadAllBytes(folder.File("model.safetensors"));
        var random = new Random(1);

        for (var place = 0; place < whole.Length; place += random.Next(1, 8))
        {
            var flipped = whole.ToArray();
            flipped[place] ^= (byte)(1 << random.Next(8));
            AssertRefused(folder, flipped);
        }
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_noticed_and_so_is_one_that_goes_on()
    {
        using var folder = new TemporaryFolder();
        Saved(folder, "model.safetensors").Dispose();
        var whole = File.ReadAllBytes(folder.File("model.safetensors"));

        for (var length = 0; length < whole.Length; length += 37)
            AssertRefused(folder, whole[..length]);
        AssertRefused(folder, [.. whole, 0]);
    }

    [Fact]
    public void Tensors_without_a_config_are_no_model()
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        SafeTensors.Write(folder.File("tensors"),
            new Dictionary<string, Tensor> { ["a"] = ones(2) }, new Dictionary<string, string>());

        var error = Assert.Throws<InvalidDataException>(
            () => Checkpoint.Load(folder.File("tensors")));

        Assert.Contains("no saved model", error.Message);
    }

    [Fact]
    public void Saving_where_nothing_can_be_written_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        using var model = new Gpt(small, seed: 1);

        Assert.ThrowsAny<IOException>(
            () => Checkpoint.Save(model, Path.Combine(folder.File("missing"), "model")));
        Assert.Empty(folder.Names);
    }

    private static Gpt Saved(TemporaryFolder folder, string name)
    {
        var model = Numbers.Randomized(new Gpt(small, seed: 1), seed: 2);
        Checkpoint.Save(model, folder.File(name));
        return model;
    }

    private static void AssertRefused(TemporaryFolder folder, byte[] content)
    {
        File.WriteAllBytes(folder.File("damaged"), content);

        var error = Assert.Throws<InvalidDataException>(
            () => Checkpoint.Load(folder.File("damaged")));

        Assert.Contains("damaged'", error.Message); // the file is named
    }
}
