using System.Text.Json;

namespace Tutor.Tests;

public sealed class ExpectationTests
{
    [Theory]
    [InlineData(0.03, true)]
    [InlineData(0.0, true)]  // both ends belong to the range
    [InlineData(0.05, true)]
    [InlineData(-0.01, false)]
    [InlineData(0.06, false)]
    [InlineData(double.NaN, false)]
    public void A_claim_holds_where_the_result_lies_in_its_range(double measured, bool met)
    {
        var expectation = Expectation.Check("gap", measured, 0, 0.05, "nats");

        Assert.Equal(met, expectation.Met);
        Assert.StartsWith(met ? "✓" : "✗", expectation.ToString());
        Assert.Contains(met ? "✓" : "✗", expectation.ToHtml());
    }

    [Fact]
    public void It_says_what_was_measured_and_what_was_expected() =>
        Assert.Equal("✓ gap: 0.03 nats (expected 0 to 0.05)",
            Expectation.Check("gap", 0.03, 0, 0.05, "nats").ToString());

    [Fact]
    public void Programs_read_the_same()
    {
        var json = Shown.As("application/vnd.tutor.expectation+json",
            Expectation.Check("gap <b>", 0.03, 0, double.PositiveInfinity, "nats per token"));

        var read = JsonDocument.Parse(json).RootElement;
        Assert.Equal("gap <b>", read.GetProperty("name").GetString());
        Assert.Equal(0.03, read.GetProperty("measured").GetDouble());
        Assert.Equal(0, read.GetProperty("least").GetDouble());
        Assert.Equal(JsonValueKind.Null, read.GetProperty("most").ValueKind); // no bound
        Assert.Equal("nats per token", read.GetProperty("unit").GetString());
        Assert.True(read.GetProperty("met").GetBoolean());
    }

    [Fact]
    public void A_name_is_text_and_no_markup() =>
        Assert.Contains("&lt;b&gt;", Expectation.Check("<b>", 1, 0, 2, "").ToHtml());

    [Theory]
    [InlineData(2.0, 1.0)]
    [InlineData(double.NaN, 1.0)]
    public void An_empty_range_is_refused(double least, double most) =>
        Assert.Contains("gap", Assert.Throws<ArgumentException>(
            () => Expectation.Check("gap", 1, least, most, "nats")).Message);
}
