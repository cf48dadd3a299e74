namespace Tutor.Notebooks.Tests;

public sealed class FormatterSourceTests
{
    /// <summary>A class that shows itself, by attribute and methods matched by name.</summary>
    public const string LookAlikes = """"
        internal sealed class TypeFormatterSourceAttribute(Type source) : Attribute
        {
            public Type FormatterSourceType { get; } = source;
        }

        internal class Source
        {
            public IEnumerable<object> CreateTypeFormatters() => [new Json(), new Plain()];
        }

        internal class Json
        {
            public string MimeType => "application/vnd.tutor.expectation+json";

            public bool Format(object instance, TextWriter writer)
            {
                var (name, measured, least, most) = (Expectation)instance;
                var met = measured <= most ? "true" : "false";
                writer.Write($$"""
                    {"name": "{{name}}", "measured": {{measured}}, "least": {{least}},
                     "most": {{most}}, "unit": "nats", "met": {{met}}}
                    """);
                return true;
            }
        }

        internal class Plain
        {
            public string MimeType => "text/plain";

            public bool Format(object instance, TextWriter writer)
            {
                writer.Write("as <it> is");
                return true;
            }
        }

        [TypeFormatterSource(typeof(Source))]
        internal record Expectation(string Name, double Measured, double Least, double Most);
        """";

    [Fact]
    public async Task An_object_may_say_how_it_is_shown_without_knowing_this_engine()
    {
        using var session = new SessionProbe();
        await session.RunAsync(LookAlikes);

        await session.RunAsync("new Expectation(\"gap\", 0.03, 0, 0.05)");

        var data = session.Shown.OfType<ResultOutput>().Single().Data;
        Assert.Equal("as <it> is", data["text/plain"]);
        Assert.Contains("as &lt;it&gt; is", data["text/html"]);
        Assert.Contains("\"measured\": 0.03", data["application/vnd.tutor.expectation+json"]);
    }

    [Fact]
    public void Such_an_object_shows_itself_in_a_table_too()
    {
        var forms = Formatter.Format(new[] { new SelfShown(1), new SelfShown(2) });

        Assert.Equal("   value\n0  shown 1\n1  shown 2", forms["text/plain"]);
    }

    [Fact]
    public void A_formatter_that_declines_leaves_the_object_to_the_engine() =>
        Assert.Equal("SelfShown\nNumber  -1", Formatter.Format(new SelfShown(-1))["text/plain"]);

    [AttributeUsage(AttributeTargets.Class)]
    private sealed class TypeFormatterSourceAttribute(Type source) : Attribute
    {
        public Type FormatterSourceType { get; } = source;
    }

    [TypeFormatterSource(typeof(Source))]
    private sealed record SelfShown(int Number);

    private sealed class Source
    {
        private readonly OwnFormatter formatter = new("shown");

        public IEnumerable<object> CreateTypeFormatters() => [formatter];
    }

    private sealed class OwnFormatter(string verb)
    {
        public string MimeType { get; } = "text/plain";

        public bool Format(object instance, TextWriter writer)
        {
            var number = ((SelfShown)instance).Number;
            if (number > 0)
                writer.Write($"{verb} {number}");
            return number > 0;
        }
    }
}
