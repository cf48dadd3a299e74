using static Tutor.VillageWorld;

namespace Tutor;

/// <summary>
/// How stories of the Village go: somebody wishes for something, meets an obstacle that asks
/// for a skill, has it or finds a friend who does, and so ends glad or sad.
/// </summary>
public static partial class VillageGrammar
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
            new(0.5 * even, $" {hero.CapitalShe} wanted {wish.AThing} because {wish.Reason}.",
                next),
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
