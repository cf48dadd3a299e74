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
