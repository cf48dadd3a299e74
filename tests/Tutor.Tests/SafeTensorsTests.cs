using System.Buffers.Binary;
using System.Text;

namespace Tutor.Tests;

public sealed class SafeTensorsTests
{
    [Fact]
    public void Every_type_and_shape_comes_back()
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        var tensors = new Dictionary<string, Tensor>
        {
            ["double"] = arange(6, dtype: ScalarType.Float64).view(2, 3),
            ["single"] = Numbers.Normal(1, 4),
            ["half"] = Numbers.Normal(2, 2, 2).to(ScalarType.Float16),
            ["brain"] = Numbers.Normal(3, 2, 2).to(ScalarType.BFloat16),
            ["long"] = tensor(long.MaxValue),
            ["int"] = arange(3, dtype: ScalarType.Int32),
            ["byte"] = arange(3, dtype: ScalarType.Byte),
            ["flag"] = ones(1, 2, dtype: ScalarType.Bool),
            ["nothing"] = zeros(0, 3),
            ["turned"] = Numbers.Normal(4, 2, 5).transpose(0, 1), // not contiguous
        };

        SafeTensors.Write(folder.File("all"), tensors,
            new Dictionary<string, string> { ["note"] = "naïve 猫" });
        var (read, metadata) = SafeTensors.Read(folder.File("all"));

        Assert.Equal("naïve 猫", metadata["note"]);
        Assert.Equal(tensors.Keys.Order(), read.Keys.Order());
        Assert.All(tensors, entry =>
        {
            Assert.Equal(entry.Value.dtype, read[entry.Key].dtype);
            Assert.Equal(entry.Value.shape, read[entry.Key].shape);
            Assert.True(entry.Value.equal(read[entry.Key]).all().item<bool>());
        });
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"a": null}""")]
    [InlineData("""{"a": {"dtype": null, "shape": [1], "data_offsets": [0, 4]}}""")]
    [InlineData("""{"a": {"dtype": "F32", "shape": null, "data_offsets": [0, 4]}}""")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [1], "data_offsets": null}}""")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [1], "data_offsets": [0]}}""")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [1]}}""")]
    [InlineData("""{"a": {"dtype": "F33", "shape": [1], "data_offsets": [0, 4]}}""")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 4]}}""")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [-1], "data_offsets": [0, 4]}}""")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]}}""")]
    [InlineData("""{"__metadata__": null, "a": {"dtype": "F32", "shape": [0]}}""")]
    [InlineData("""{"__metadata__": 7}""")]
    public void A_header_that_lies_is_refused(string header)
    {
        using var folder = new TemporaryFolder();
        var json = Encoding.UTF8.GetBytes(header);
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        File.WriteAllBytes(folder.File("lies"), [.. length, .. json, 0, 0, 0, 0]);

        var error = Assert.Throws<InvalidDataException>(
            () => SafeTensors.Read(folder.File("lies")));

        Assert.Contains("lies' is no whole safetensors file", error.Message);
    }
}
