using Tutor.Cli;

namespace Course.Tests;

public sealed class ProgressTextTests
{
    [Theory]
    [InlineData("training", "training")]
    [InlineData("\rstep 1 of 9\rstep 2 of 9", "step 2 of 9")]
    [InlineData("\rstep 1 of 9\rstep 9 of 9\n", "step 9 of 9")]
    [InlineData("step 1\r\n\r\n  \n", "step 1")]
    [InlineData("", "var x = 1;")]
    public void The_last_line_that_says_something_is_shown(string output, string line)
    {
        var text = new ProgressText();
        text.Start("var x = 1;");

        foreach (var letter in output) // as it may arrive: in the smallest parts
            text.Add(letter.ToString());

        Assert.Equal(line, text.Line);
    }
}
