using System.Text.Json.Nodes;

namespace Tutor.Notebooks;

/// <summary>What the kernel says about itself.</summary>
internal static class KernelFacts
{
    public const string ProtocolVersion = "5.3";

    private static readonly string Version =
        typeof(KernelFacts).Assembly.GetName().Version!.ToString(3);

    /// <summary>The answer to <c>kernel_info_request</c>.</summary>
    public static JsonObject Info() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = ProtocolVersion,
        ["implementation"] = "tutor",
        ["implementation_version"] = Version,
        ["language_info"] = new JsonObject
        {
            ["name"] = "C#",
            ["version"] = "14.0",
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
            ["codemirror_mode"] = "text/x-csharp",
            ["nbconvert_exporter"] = "script",
        },
        ["banner"] = $"C# on .NET {Environment.Version}, kernel {Version}",
        ["debugger"] = false,
        ["help_links"] = new JsonArray(
            new JsonObject
            {
                ["text"] = "C# reference",
                ["url"] = "https://learn.microsoft.com/dotnet/csharp/",
            },
            new JsonObject
            {
                ["text"] = ".NET API browser",
                ["url"] = "https://learn.microsoft.com/dotnet/api/",
            }),
    };
}
