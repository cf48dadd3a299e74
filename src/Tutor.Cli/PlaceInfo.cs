namespace Tutor.Cli;

/// <summary>Where the course is, if it is here, and what data it finds.</summary>
internal sealed record PlaceInfo(
    string? Course,
    IReadOnlyList<string> Notebooks,
    IReadOnlyList<string> Datasets,
    string? TutorData,
    IReadOnlyList<string> TutorDataEntries)
{
    public static PlaceInfo Read(Repository? repository)
    {
        var tutorData = Environment.GetEnvironmentVariable("TUTOR_DATA");
        return new PlaceInfo(
            repository?.Root,
            [.. (repository?.Notebooks() ?? []).Select(
                path => Path.GetFileNameWithoutExtension(path))],
            repository is null ? [] : Entries(repository.Folder("datasets")),
            string.IsNullOrEmpty(tutorData) ? null : Path.GetFullPath(tutorData),
            string.IsNullOrEmpty(tutorData) ? [] : Entries(tutorData));
    }

    private static string[] Entries(string folder) => !Directory.Exists(folder) ? []
        : [.. Directory.GetFileSystemEntries(folder).Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)];
}
