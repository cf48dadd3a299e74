namespace Tutor;

/// <summary>What ships in <c>datasets/village</c>: stories to train and to check on.</summary>
public static class VillageCorpus
{
    /// <summary>The seed of the corpus that ships.</summary>
    public const ulong ShippedSeed = 1;

    private const int TrainingStories = 3_000; // about 1.2 MB
    private const int ValidationStories = 300;

    /// <summary>The files, by name: one story, or one feeling, a line.</summary>
    public static IReadOnlyDictionary<string, string> Make(ulong seed)
    {
        var stories = Village.Tell(seed).Take(TrainingStories + ValidationStories).ToList();
        var (training, validation) =
            (stories.Take(TrainingStories), stories.Skip(TrainingStories));
        return new Dictionary<string, string>
        {
            ["train.txt"] = Lines(training.Select(story => story.Text)),
            ["train.labels.txt"] = Lines(training.Select(story => story.Feeling)),
            ["validation.txt"] = Lines(validation.Select(story => story.Text)),
            ["validation.labels.txt"] = Lines(validation.Select(story => story.Feeling)),
        };
    }

    /// <summary>Writes the files into the folder, each whole or not at all.</summary>
    public static void Write(string folder, ulong seed)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in Make(seed))
        {
            var unfinished = Path.Combine(folder, name + ".unfinished");
            File.WriteAllText(unfinished, content);
            File.Move(unfinished, Path.Combine(folder, name), overwrite: true);
        }
    }

    private static string Lines(IEnumerable<string> lines) =>
        string.Concat(lines.Select(line => line + "\n"));
}
