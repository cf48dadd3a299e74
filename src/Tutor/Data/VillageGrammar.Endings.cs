using static Tutor.VillageWorld;

namespace Tutor;

/// <content>How a story ends: alone or with a friend, past the obstacle or back home.</content>
public static partial class VillageGrammar
{
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
}
