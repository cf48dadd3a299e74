namespace Tutor.Notebooks.Tests;

public sealed class InspectionTests : IDisposable
{
    private readonly AssistanceProbe probe = new();

    public void Dispose() => probe.Dispose();

    [Fact]
    public async Task A_name_of_the_framework_is_told_with_its_documentation()
    {
        var inspection = await probe.InspectAsync("Math.Sq|rt(2)");

        Assert.StartsWith("double Math.Sqrt(double d)", inspection!.PlainText);
        Assert.Contains("Returns the square root", inspection.PlainText);
        Assert.StartsWith("```csharp\ndouble Math.Sqrt(double d)\n```", inspection.Markdown);
    }

    [Fact]
    public async Task What_a_list_is_stands_in_another_file_than_its_library()
    {
        var inspection = await probe.InspectAsync("Li|st<int> list;");

        Assert.Contains("strongly typed list of objects", inspection!.PlainText);
    }

    [Fact]
    public async Task A_name_of_an_earlier_cell_is_told_with_its_comment_and_its_source()
    {
        await probe.RunAsync(
            "1",
            "/// <summary>The area of a square.</summary>\nint Area(int side) => side * side;");

        var brief = await probe.InspectAsync("Area|(2)");
        var detailed = await probe.InspectAsync("Area|(2)", detailLevel: 1);

        Assert.Equal("int Area(int side)\n\nThe area of a square.", brief!.PlainText);
        Assert.EndsWith(
            "Declared in cell 2:\n\nint Area(int side) => side * side;", detailed!.PlainText);
    }

    [Fact]
    public async Task The_source_of_a_variable_is_its_whole_declaration()
    {
        await probe.RunAsync("var rate = 0.5 + 0.25;");

        var inspection = await probe.InspectAsync("ra|te", detailLevel: 1);

        Assert.StartsWith("(field) double rate", inspection!.PlainText);
        Assert.EndsWith("var rate = 0.5 + 0.25;", inspection.PlainText);
    }

    [Fact]
    public async Task A_library_is_documented_by_the_file_beside_it()
    {
        probe.Library("Gardens", """
            /// <summary>A bed of <see cref="System.String"/>.</summary>
            public class Bed
            {
                /// <summary>Puts <paramref name="plant"/> <c>into</c> a
                /// <see cref="T:Bed"/>.</summary>
                /// <param name="plant">What to put in.</param>
                public void Plant(string plant) { }
            }
            """);
        await probe.RunAsync("#r \"Gardens.dll\"");

        var type = await probe.InspectAsync("Be|d bed;");
        var call = await probe.InspectAsync("new Bed().Plant(|)");

        Assert.Equal("class Bed\n\nA bed of string.", type!.PlainText);
        Assert.Equal(
            "void Bed.Plant(«string plant»)\n\nPuts plant into a Bed."
            + "\n\nplant: What to put in.",
            call!.PlainText);
    }

    [Fact]
    public async Task A_call_is_told_with_every_overload_and_the_parameter_at_the_cursor()
    {
        await probe.RunAsync("""
            static class Paint
            {
                public static void Mix(string name) { }
                public static void Mix(int red, int green = 0) { }
            }
            """);

        var first = await probe.InspectAsync("Paint.Mix(|)");
        var second = await probe.InspectAsync("Paint.Mix(1, |)");
        var named = await probe.InspectAsync("Paint.Mix(green: | 1, red: 2)");

        Assert.Equal(
            "void Paint.Mix(«string name»)\nvoid Paint.Mix(«int red», int green = 0)",
            first!.PlainText);
        Assert.Equal(
            "void Paint.Mix(int red, «int green = 0»)\nvoid Paint.Mix(string name)",
            second!.PlainText);
        Assert.Equal(
            "- `void Paint.Mix(int red, `**`int green = 0`**`)`\n- `void Paint.Mix(string name)`",
            second.Markdown);
        Assert.StartsWith("void Paint.Mix(int red, «int green = 0»)", named!.PlainText);
    }

    [Theory]
    [InlineData("Math.Max(1.5, |)", "double Math.Max(double val1, «double val2»)")]
    [InlineData("Math.Max(Math.Abs(-1), |)", "int Math.Max(int val1, «int val2»)")]
    [InlineData("string.Join(\", \", |)", "string string.Join(string? separator, «")]
    [InlineData("string.Concat(\"\", \"\", \"\", \"\", |)", "string string.Concat(«params")]
    [InlineData("\"a b\".Split(' ', |)", "string[] string.Split(char separator, «")]
    [InlineData("Func<int, int> f = x => x; f(|)", "int Func<int, int>.Invoke(«int arg»)")]
    [InlineData("var list = new List<int>(|", "List<int>.List()\nList<int>.List(«int capacity»)\n")]
    [InlineData("string text = new('a', |)", "string.String(char c, «int count»)")]
    [InlineData("var c = \"text\"[|];", "char string[«int index»]")]
    [InlineData("[Obsolete(\"\", |)] class Old;", "ObsoleteAttribute.ObsoleteAttribute(string? m")]
    public async Task The_likeliest_overload_comes_first(string code, string signature) =>
        Assert.StartsWith(signature, (await probe.InspectAsync(code))!.PlainText);

    [Fact]
    public async Task A_call_on_a_type_lists_no_methods_of_values()
    {
        var inspection = await probe.InspectAsync("string.Join(|)");

        Assert.DoesNotContain("IEnumerable<char>", inspection!.PlainText);
    }

    [Theory]
    [InlineData("1 + | 2")]
    [InlineData("missi|ng")]
    [InlineData("|")]
    public async Task Where_there_is_nothing_to_tell_nothing_is_told(string code) =>
        Assert.Null(await probe.InspectAsync(code));
}
