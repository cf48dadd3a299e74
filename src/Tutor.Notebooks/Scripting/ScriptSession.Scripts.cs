using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Tutor.Notebooks;

/// <content>How the text of a cell becomes a script that goes on from those before it.</content>
public sealed partial class ScriptSession
{
    /// <summary>
    /// Runs an empty cell that does not count, so that the first real one need not wait for the
    /// compiler to start.
    /// </summary>
    public async Task WarmUpAsync()
    {
        var script = CSharpScript.Create<object>(
            "0", environment.FirstOptions, assemblyLoader: environment.Loader);
        state ??= await script.RunAsync();
        Formatter.Format(state.ReturnValue);
    }

    private Script<object> Continue(
        string code, string name, IReadOnlyList<MetadataReference> references) => state is null
            ? CSharpScript.Create<object>(
                code, environment.FirstOptions.AddReferences(references).WithFilePath(name),
                assemblyLoader: environment.Loader)
            : state.Script.ContinueWith<object>(
                code, environment.LaterOptions.AddReferences(references).WithFilePath(name));

    /// <summary>
    /// The same script, its loops checked. It was compiled as written first, so that errors point
    /// at what the cell says.
    /// </summary>
    private Script<object> WithLoopChecks(Script<object> script) =>
        LoopChecks.Add(script.Code) is not { } code ? script
            : state is null
                ? CSharpScript.Create<object>(
                    code, script.Options, assemblyLoader: environment.Loader)
                : state.Script.ContinueWith<object>(code, script.Options);
}
