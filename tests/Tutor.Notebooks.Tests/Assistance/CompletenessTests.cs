namespace Tutor.Notebooks.Tests;

public sealed class CompletenessTests
{
    [Theory]
    [InlineData("")]
    [InlineData("// only a comment")]
    [InlineData("1 + 1")]
    [InlineData("var x = 1;")]
    [InlineData("Console.WriteLine(1)")]
    [InlineData("await Task.Delay(1)")]
    [InlineData("if (true) { }")]
    [InlineData("#r \"nuget: Some.Library, 1.0\"\nusing Some.Library;")]
    [InlineData("#!time\n1 + 1")]
    [InlineData("var a = 1;\n#!time\na")]
    [InlineData("#!markdown\n# It's (not \"C#\" {")]
    [InlineData("1 + 1\n#!markdown\nif (true) {\n#!csharp\n2")]
    public void A_cell_that_can_run_is_complete(string code) =>
        Assert.Equal(new(CompletenessStatus.Complete), ScriptSession.IsComplete(code));

    [Theory]
    [InlineData("if (true) {", "    ")]
    [InlineData("if (true)", "    ")]
    [InlineData("1 + ", "    ")]
    [InlineData("var x = 1", "    ")] // a declaration needs its semicolon
    [InlineData("Console.WriteLine(1,", "    ")]
    [InlineData("void F()\n{\n    if (true)\n    {", "        ")]
    [InlineData("int[] a =\n[\n  1,", "    ")]
    [InlineData("#!time\nfor (;;) {", "    ")]
    [InlineData("#!markdown\nif (true) {\n#!csharp\n  if (true) {", "      ")]
    [InlineData("var text = @\"a", "")] // what follows is text, which no indent may change
    [InlineData("var text = \"\"\"\n    a", "")]
    [InlineData("/* a", "")]
    [InlineData("#if DEBUG\n1", "")]
    public void A_cell_that_waits_for_more_says_how_it_goes_on(string code, string indent) =>
        Assert.Equal(new(CompletenessStatus.Incomplete, indent), ScriptSession.IsComplete(code));

    [Theory]
    [InlineData("foo )")]
    [InlineData("1 1")]
    [InlineData("int x = ;")]
    [InlineData("else { }")]
    [InlineData("if (true) ) {")]
    [InlineData("class A { }}")]
    [InlineData("var text = \"a")] // this string ends with its line
    [InlineData("int x = ;\nif (true) {")]
    [InlineData("if (true) {\n#!markdown\ntext")] // its end would be text too
    [InlineData("#!nothing\nif (true) {")]
    public void A_cell_that_more_lines_cannot_mend_is_invalid(string code) =>
        Assert.Equal(new(CompletenessStatus.Invalid), ScriptSession.IsComplete(code));
}
