namespace Tutor;

/// <summary>What a villager is good at; each kind of obstacle asks for one of them.</summary>
public enum Skill { Courage, Strength, Wit, Kindness }

/// <summary>Somebody who lives in the Village.</summary>
public sealed class Villager(string name, string kind, bool isFemale)
{
    public string Name => name;
    public string Kind => kind;
    public string She => isFemale ? "she" : "he";
    public string CapitalShe => isFemale ? "She" : "He";
    public string Her => isFemale ? "her" : "him";
}

/// <summary>A word for a skill: "bold" says courage.</summary>
public sealed class Trait(string word, Skill skill)
{
    public string Word => word;
    public Skill Skill => skill;
}

/// <summary>Something to wish for, why, and how things stand once it is there, or is not.</summary>
public sealed class Wish(string thing, string reason, string cured, string uncured)
{
    /// <summary>The thing with its article: "a lantern".</summary>
    public string AThing => thing;
    /// <summary>The same thing, known by now: "the lantern".</summary>
    public string TheThing => "the " + thing[(thing.IndexOf(' ') + 1)..];
    public string Reason => reason;
    public string Cured => cured;
    public string Uncured => uncured;
}

/// <summary>Something in the way, the skill it asks for, and what becomes of it.</summary>
public sealed class Obstacle(string what, Skill skill, string solved, string unsolved)
{
    /// <summary>With its article and its adjective: "a dark wood".</summary>
    public string What => what;
    /// <summary>The bare word for it: "wood".</summary>
    public string Noun => what[(what.LastIndexOf(' ') + 1)..];
    public Skill Skill => skill;
    public string Solved => solved;
    public string Unsolved => unsolved;
}

/// <summary>Who and what there is in the Village: the same in every story.</summary>
public static class VillageWorld
{
    public static IReadOnlyList<Villager> Villagers { get; } =
    [
        new("Mila", "fox", true), new("Otto", "crow", false), new("Nell", "hen", true),
        new("Bruno", "badger", false), new("Tilda", "goat", true), new("Pip", "mouse", false),
        new("Ada", "crow", true), new("Rufus", "fox", false), new("Greta", "mouse", true),
        new("Hugo", "goat", false), new("Wilma", "badger", true), new("Colin", "hare", false),
    ];

    /// <summary>Words, and obstacles, for each skill.</summary>
    public const int PerSkill = 2;

    public static IReadOnlyList<Trait> Traits { get; } =
    [
        new("brave", Skill.Courage), new("bold", Skill.Courage),
        new("strong", Skill.Strength), new("sturdy", Skill.Strength),
        new("clever", Skill.Wit), new("wise", Skill.Wit),
        new("kind", Skill.Kindness), new("gentle", Skill.Kindness),
    ];

    public static IReadOnlyList<string> Homes { get; } =
        ["by the sea", "in a hollow tree", "under the hill", "near the bridge"];

    public static IReadOnlyList<Wish> Wishes { get; } =
    [
        new("a lantern", "the nights were dark", "the nights were bright",
            "the nights stayed dark"),
        new("a lantern", "the cellar was full of shadows", "the shadows were gone",
            "the shadows stayed in the cellar"),
        new("a kettle", "the tea was cold", "the tea was hot", "the tea stayed cold"),
        new("a kettle", "guests were coming", "the guests drank tea", "the guests got no tea"),
        new("a blanket", "winter was near", "winter could come", "winter was hard"),
        new("a blanket", "the bed was cold", "the bed was warm", "the bed stayed cold"),
        new("a drum", "the feast needed music", "there was music at the feast",
            "there was no music at the feast"),
        new("a drum", "the house was too quiet", "the house was full of noise",
            "the house stayed quiet"),
        new("a ladder", "the apples hung too high", "the apples were picked",
            "the apples fell and spoiled"),
        new("a ladder", "the roof had a hole", "the roof was mended", "the rain came in"),
        new("a rope", "the boat had come loose", "the boat was tied up",
            "the boat floated away"),
        new("a rope", "the well was deep", "there was water from the well",
            "there was no water from the well"),
        new("a book", "the evenings were long", "the evenings were short",
            "the evenings stayed long"),
        new("a book", "the little ones could not read", "the little ones learned to read",
            "the little ones never learned to read"),
        new("a shovel", "the garden was bare", "the garden was green", "the garden stayed bare"),
        new("a shovel", "snow lay on the path", "the path was clear",
            "snow stayed on the path"),
        new("a bell", "the sheep got lost", "the sheep found the way",
            "the sheep stayed lost"),
        new("a bell", "nobody heard the door", "everybody heard the door",
            "visitors knocked for nothing"),
    ];

    public static IReadOnlyDictionary<string, string[]> PlacesOf { get; } =
        new Dictionary<string, string[]>
        {
            ["a lantern"] = ["forge", "harbour"],
            ["a kettle"] = ["forge", "market"],
            ["a blanket"] = ["market", "mill"],
            ["a drum"] = ["castle", "school"],
            ["a ladder"] = ["farm", "mill"],
            ["a rope"] = ["harbour", "farm"],
            ["a book"] = ["school", "castle"],
            ["a shovel"] = ["forge", "farm"],
            ["a bell"] = ["castle", "market"],
        };

    public static IReadOnlyList<Obstacle> Obstacles { get; } =
    [
        new("a dark wood", Skill.Courage, "was crossed", "stayed dark"),
        new("a roaring bear", Skill.Courage, "was driven off", "stood firm"),
        new("a fallen tree", Skill.Strength, "was pushed aside", "stayed where it lay"),
        new("a heavy gate", Skill.Strength, "was lifted", "stayed shut"),
        new("a talking door", Skill.Wit, "was answered", "stayed closed"),
        new("a winding maze", Skill.Wit, "was solved", "kept its secret"),
        new("a weeping giant", Skill.Kindness, "was comforted", "wept on"),
        new("an angry goose", Skill.Kindness, "was calmed", "hissed on"),
    ];
}
