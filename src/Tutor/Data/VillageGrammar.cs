using static Tutor.VillageWorld;

namespace Tutor;

/// <summary>The parts of a story, in the order they are told.</summary>
public enum Scene { Opening, Wish, Way, Obstacle, Mood, Friend, FriendTrait, Ending, Close, Over }

/// <summary>How the story ends, and thanks to whom.</summary>
public enum Outcome { Open, HeroSolved, FriendSolved, Failed }

/// <summary>Everything a story must still remember; what it no longer needs is forgotten.</summary>
public sealed record VillageFacts
{
    public required Scene Scene { get; init; }
    public Villager? Hero { get; init; }
    public Skill? HeroSkill { get; init; }
    public Wish? Wish { get; init; }
    public Obstacle? Obstacle { get; init; }
    public Villager? Friend { get; init; }
    public Outcome Outcome { get; init; }
}

/// <summary>
/// How stories of the Village go: somebody wishes for something, meets an obstacle that asks
/// for a skill, has it or finds a friend who does, and so ends glad or sad.
/// </summary>
public static class VillageGrammar
{
    /// <summary>The language of all stories.</summary>
    public static StoryGrammar<VillageFacts> Create() =>
        new(new VillageFacts { Scene = Scene.Opening }, After);

    private static IEnumerable<Phrase<VillageFacts>> After(VillageFacts facts) =>
        facts.Scene switch
        {
            Scene.Opening => Opening(facts),
            Scene.Wish => WishFor(facts),
            Scene.Way => Way(facts),
            Scene.Obstacle => Meet(facts),
            Scene.Mood => Mood(facts),
            Scene.Friend => Friend(facts),
            Scene.FriendTrait => FriendTrait(facts),
            Scene.Ending => Ending(facts),
            Scene.Close => Close(facts),
            _ => [],
        };

    private static IEnumerable<Phrase<VillageFacts>> Opening(VillageFacts facts) =>
        from hero in Villagers
        from trait in Traits
        let next = facts with { Scene = Scene.Wish, Hero = hero, HeroSkill = trait.Skill }
        let who = $"{trait.Word} {hero.Kind}"
        let even = 1.0 / (Villagers.Count * Traits.Count)
        from phrase in (Phrase<VillageFacts>[])
        [
            new(0.4 * even, $"Once there was a {who} named {hero.Name}.", next),
            .. Each(0.35 * even, Homes, home =>
                $"{hero.Name} was a {who} who lived {home}.", next),
            .. Each(0.25 * even, Homes, home =>
                $"Long ago, a {who} called {hero.Name} lived {home}.", next),
        ]
        select phrase;

    private static IEnumerable<Phrase<VillageFacts>> WishFor(VillageFacts facts) =>
        from wish in Wishes
        let next = facts with { Scene = Scene.Way, Wish = wish }
        let hero = facts.Hero!
        let even = 1.0 / Wishes.Count
        from phrase in (Phrase<VillageFacts>[])
        [
            new(0.5 * even, $" {hero.CapitalShe} wanted {wish.AThing} because {wish.Reason}.", next),
            new(0.3 * even, $" {Capital(wish.Reason)}, so {hero.She} needed {wish.AThing}.", next),
            new(0.2 * even, $" Every night {hero.She} dreamed of {wish.AThing}, " +
                $"for {wish.Reason}.", next),
        ]
        select phrase;

    private static IEnumerable<Phrase<VillageFacts>> Way(VillageFacts facts) =>
        from place in PlacesOf[facts.Wish!.AThing]
        let next = facts with { Scene = Scene.Obstacle }
        let hero = facts.Hero!
        from phrase in (IEnumerable<Phrase<VillageFacts>>)
        [
            .. Each(0.25, ["windy", "sunny", "rainy", "foggy", "snowy"], weather =>
                $" One {weather} morning {hero.She} set out for the {place}.", next),
            .. Each(0.15, ["some bread", "an apple", "a cheese", "some nuts"], food =>
                $" So {hero.She} packed {food} and walked to the {place}.", next),
            .. Each(0.10, ["neighbour", "sailor", "farmer", "child"], somebody =>
                $" A {somebody} told {hero.Her} to look at the {place}.", next),
        ]
        select phrase;

    private static IEnumerable<Phrase<VillageFacts>> Meet(VillageFacts facts) =>
        from obstacle in Obstacles
        let isSolved = obstacle.Skill == facts.HeroSkill
        let next = facts with
        {
            Scene = Scene.Mood,
            HeroSkill = null,
            Obstacle = obstacle,
            Outcome = isSolved ? Outcome.HeroSolved : Outcome.Open,
        }
        let share = (isSolved ? 0.34 : 0.22) / PerSkill
        from need in Traits
        where need.Skill == obstacle.Skill
        let rule = $"only the {need.Word} could pass"
        let even = share / PerSkill
        from phrase in (Phrase<VillageFacts>[])
        [
            new(0.5 * even, $" On the way {facts.Hero!.She} came to {obstacle.What}, and {rule}.",
                next),
            new(0.3 * even, $" But {obstacle.What} blocked the road, and {rule}.", next),
            new(0.2 * even, $" Halfway there was {obstacle.What}, and {rule}.", next),
        ]
        select phrase;

    private static IEnumerable<Phrase<VillageFacts>> Mood(VillageFacts facts) =>
        from first in (string[])["sat down", "sighed", "laughed", "stood still", "shivered"]
        from then in (string[])
            ["thought of home", "looked at the sky", "counted to ten", "hummed a tune"]
        select new Phrase<VillageFacts>(
            1.0 / 20, $" {facts.Hero!.CapitalShe} {first} and {then}.",
            facts with { Scene = Scene.Friend });

    /// <summary>Who can pass goes on alone; who cannot may meet a friend.</summary>
    private static IEnumerable<Phrase<VillageFacts>> Friend(VillageFacts facts)
    {
        var company = facts.Outcome == Outcome.HeroSolved ? 0 : 0.6;
        var alone = facts with
        {
            Scene = Scene.Ending,
            Outcome = facts.Outcome == Outcome.Open ? Outcome.Failed : facts.Outcome,
        };
        yield return new(0.6 * (1 - company), " Nobody else was there.", alone);
        yield return new(0.4 * (1 - company), " The road was empty.", alone);
        if (company == 0)
            yield break;

        var others = Villagers.Where(villager => villager != facts.Hero).ToList();
        foreach (var friend in others)
        {
            var next = facts with { Scene = Scene.FriendTrait, Friend = friend };
            yield return new(0.6 * company / others.Count, $" Just then {friend.Name}", next);
            yield return new(0.4 * company / others.Count, $" Soon {friend.Name}", next);
        }
    }

    private static IEnumerable<Phrase<VillageFacts>> FriendTrait(VillageFacts facts) =>
        from trait in Traits
        let helps = trait.Skill == facts.Obstacle!.Skill
        select new Phrase<VillageFacts>(
            (helps ? 0.4 : 0.2) / PerSkill,
            $", a {trait.Word} {facts.Friend!.Kind}, came by.",
            facts with
            {
                Scene = Scene.Ending,
                Outcome = helps ? Outcome.FriendSolved : Outcome.Failed,
                Friend = helps ? facts.Friend : null,
            });

    private static IEnumerable<Phrase<VillageFacts>> Ending(VillageFacts facts)
    {
        var (she, obstacle, thing) = (facts.Hero!.She, facts.Obstacle!, facts.Wish!.TheThing);
        var next = facts with { Scene = Scene.Close, Obstacle = null, Friend = null };
        (string Likely, string Rare) ways = facts.Outcome switch
        {
            Outcome.HeroSolved => (
                $"{obstacle.Solved}, and {she} brought {thing} home.",
                $"{obstacle.Solved}, and {thing} was soon found."),
            Outcome.FriendSolved => (
                $"{obstacle.Solved} by {facts.Friend!.Name}, and they brought {thing} home.",
                $"{obstacle.Solved} by {facts.Friend!.Name}, and {thing} was soon found."),
            _ => (
                $"{obstacle.Unsolved}, and {she} went home without {thing}.",
                $"{obstacle.Unsolved}, and {she} never saw {thing}."),
        };
        yield return new(0.7, $"{Story.EndingMark} {obstacle.Noun} {ways.Likely}", next);
        yield return new(0.3, $"{Story.EndingMark} {obstacle.Noun} {ways.Rare}", next);
    }

    private static IEnumerable<Phrase<VillageFacts>> Close(VillageFacts facts)
    {
        var glad = facts.Outcome != Outcome.Failed;
        var now = glad ? facts.Wish!.Cured : facts.Wish!.Uncured;
        string[] feelings = glad ? ["happy", "glad", "proud"] : ["sad", "sorry", "ashamed"];
        return Each(1, feelings, feeling =>
            $" {Capital(now)}, and {facts.Hero!.She} was {feeling}.",
            new VillageFacts { Scene = Scene.Over, Outcome = facts.Outcome });
    }

    /// <summary>Shares a probability evenly among the words that fill a gap.</summary>
    private static IEnumerable<Phrase<VillageFacts>> Each(
        double total, string[] words, Func<string, string> sentence, VillageFacts next) =>
        words.Select(word =>
            new Phrase<VillageFacts>(total / words.Length, sentence(word), next));

    private static IEnumerable<Phrase<VillageFacts>> Each(
        double total, IReadOnlyList<string> words, Func<string, string> sentence,
        VillageFacts next) => Each(total, words.ToArray(), sentence, next);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
