namespace Tutor.Tests;

public sealed class DevicesTests
{
    [Theory]
    [InlineData(null, 0, "cpu")]
    [InlineData(" ", 0, "cpu")]
    [InlineData(null, 2, "cuda")]
    [InlineData("cpu", 2, "cpu")]
    [InlineData("CUDA", 1, "cuda")]
    [InlineData("cuda:1", 2, "cuda:1")]
    public void A_wish_that_can_be_met_is(string? wish, int cards, string expected) =>
        Assert.StartsWith(expected, Devices.Choose(wish, cards).ToString());

    [Theory]
    [InlineData("cuda", 0, "cpu.")]
    [InlineData("cuda:1", 1, "cpu, cuda:0.")]
    [InlineData("cuda:-1", 1, "cpu, cuda:0.")]
    [InlineData("tpu", 2, "cpu, cuda:0, cuda:1.")]
    public void A_wish_that_cannot_be_met_is_an_error_that_says_what_there_is(
        string wish, int cards, string there)
    {
        var error = Assert.Throws<ArgumentException>(() => Devices.Choose(wish, cards));

        Assert.Equal(
            $"TUTOR_DEVICE asks for '{wish}', but this machine and build have: {there}",
            error.Message);
    }
}
