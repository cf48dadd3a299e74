using System.Diagnostics;
using System.Text.Json;

namespace Tutor.Tests;

/// <summary>
/// Runs the script of an output in Node.js, in a page of nothing but bare elements; skips the
/// test where this machine has no Node.js.
/// </summary>
internal static class NodePage
{
    private const string Elements = """
        const element = () => ({
          style: {}, children: [], listeners: {}, value: "", max: "", textContent: "",
          addEventListener(name, listener) { this.listeners[name] = listener; },
          replaceChildren(...children) { this.children = children; },
        });
        const parts = {};
        const part = name => parts[name] ??= element();
        globalThis.document = {
          createElement: element, getElementById: () => ({ querySelector: part }),
        };
        """;

    /// <summary>What an expression gives after the output's own script.</summary>
    /// <param name="html">The output.</param>
    /// <param name="before">What the browser would have set; <c>part</c> finds an element.</param>
    /// <param name="expression">JavaScript.</param>
    public static T Evaluate<T>(string html, string before, string expression)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/node"), "Node.js is not on this machine.");
        const string opening = "<script type=\"text/javascript\">";
        var start = html.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        var script = html[start..html.IndexOf("</script>", start, StringComparison.Ordinal)];

        using var node = Process.Start(new ProcessStartInfo("/usr/bin/node", ["-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        node.StandardInput.Write(
            $"{Elements}\n{before};\n{script}\nconsole.log(JSON.stringify({expression}));\n");
        node.StandardInput.Close();
        var value = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return JsonSerializer.Deserialize<T>(value)!;
    }
}
