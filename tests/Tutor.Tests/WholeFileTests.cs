namespace Tutor.Tests;

public sealed class WholeFileTests
{
    [Fact]
    public void What_stood_there_before_stays_when_writing_fails()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("text"), "before");

        Assert.Throws<InvalidOperationException>(() => WholeFile.Write(folder.File("text"), file =>
        {
            file.WriteByte(1);
            throw new InvalidOperationException("The light went out.");
        }));

        Assert.Equal("before", File.ReadAllText(folder.File("text")));
        Assert.Equal(["text"], folder.Names);
    }

    [Fact]
    public void A_new_text_takes_the_place_of_the_old_one()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("text"), "before, and longer");

        WholeFile.Write(folder.File("text"), file => file.Write("after"u8));

        Assert.Equal("after", File.ReadAllText(folder.File("text")));
    }
}
