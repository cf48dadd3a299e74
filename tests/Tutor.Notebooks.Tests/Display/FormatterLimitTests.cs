using System.Diagnostics;

namespace Tutor.Notebooks.Tests;

/// <summary>Values that are long, endless, slow, circular or faulty.</summary>
public sealed class FormatterLimitTests
{
    [Fact]
    public void A_long_table_says_how_many_rows_it_leaves_out()
    {
        var value = Enumerable.Range(0, 1_030).Select(i => $"row {i}").ToList();

        Assert.EndsWith("29  row 29\n1,000 more", Plain(value));
        Assert.EndsWith("<div class=\"nb-note\">1,000 more</div></div>", Html(value));
        Assert.EndsWith("199, …] (800 more)", Plain(Enumerable.Range(0, 1_000).ToArray()));
    }

    [Fact]
    public void An_endless_sequence_shows_its_beginning()
    {
        Assert.EndsWith("198, 199, …] (more follow, how many is not known)", Plain(Naturals()));
        Assert.Contains("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …]", Plain(new { All = Naturals() }));
    }

    [Fact]
    public void A_slow_sequence_is_left_after_two_seconds()
    {
        var watch = Stopwatch.StartNew();

        var text = Plain(Naturals().Select(i => Slowly(i)));

        Assert.InRange(watch.Elapsed.TotalSeconds, 2, 4);
        Assert.EndsWith("(more follow, how many is not known)", text);
    }

    [Fact]
    public void An_object_that_contains_itself_is_followed_a_few_steps_only()
    {
        var person = new Person("Mia");
        person.Friend = person;
        var list = new List<object>();
        list.Add(list);

        Assert.Contains("Friend = …", Plain(person));
        Assert.Contains("…", Plain(list));
    }

    [Fact]
    public void A_property_that_throws_spoils_only_its_own_place()
    {
        var text = Plain(new Faulty());

        Assert.Contains("Good  1", text);
        Assert.Contains("(InvalidOperationException)", text);
    }

    private static string Plain(object? value) => Formatter.Format(value)["text/plain"];

    private static string Html(object? value) => Formatter.Format(value)["text/html"];

    private static IEnumerable<int> Naturals()
    {
        for (var i = 0; ; i++)
            yield return i;
    }

    private static int Slowly(int i)
    {
        Thread.Sleep(100);
        return i;
    }

    private sealed record Person(string Name)
    {
        public Person? Friend { get; set; }
    }

    private sealed class Faulty
    {
        public int Good { get; } = 1;

        public int Bad => throw new InvalidOperationException($"{Good}");
    }
}
