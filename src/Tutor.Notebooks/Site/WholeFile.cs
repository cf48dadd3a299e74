using System.Text;

namespace Tutor.Notebooks;

/// <summary>Writes a file completely or not at all: beside it first, then in one move.</summary>
internal static class WholeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes text as UTF-8, making the folder if need be.</summary>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var unfinished = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            File.WriteAllText(unfinished, text, Utf8);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
