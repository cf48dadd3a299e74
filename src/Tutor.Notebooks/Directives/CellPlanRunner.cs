using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Tutor.Notebooks;

/// <summary>Compiles and runs C# after what ran before.</summary>
/// <param name="code">The C#.</param>
/// <param name="name">Its file name in errors.</param>
/// <param name="references">Assemblies that it and all later code may use.</param>
internal delegate Task<CellResult> RunCode(
    string code, string name, IReadOnlyList<MetadataReference> references);

/// <summary>Does what a cell asks for, step by step, until all is done or a step fails.</summary>
internal sealed class CellPlanRunner(
    PackageSteps packages, CellSources sources, CellSink output, RunCode run)
{
    /// <summary>Runs a cell, or a piece of a file.</summary>
    public async Task<CellResult> RunAsync(
        string code, CodeOrigin origin, CancellationToken cancellation)
    {
        var outcome = CellOutcome.CompileError; // until the first step, nothing of it ran
        try
        {
            var plan = CellReader.Read(code);
            outcome = CellOutcome.Exception;
            var start = Stopwatch.GetTimestamp();
            var result = await RunAsync(plan.Steps, origin, cancellation);
            if (plan.IsTimed)
                Show(string.Create(CultureInfo.InvariantCulture,
                    $"Wall time: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms"));
            return result;
        }
        catch (DirectiveException error)
        {
            var message = $"{origin.Place(error.Line)}: {error.Message}";
            return new(outcome, new("Directive error", message, ["Directive error", message]));
        }
    }

    private async Task<CellResult> RunAsync(
        IReadOnlyList<CellStep> steps, CodeOrigin origin, CancellationToken cancellation)
    {
        var result = new CellResult(CellOutcome.Completed);
        foreach (var step in steps)
        {
            cancellation.ThrowIfCancellationRequested();
            result = step switch
            {
                CodeStep code => await run(code.Code, origin.Name, []),
                PackageStep package => await FetchAsync(package, origin, cancellation),
                ImportStep import => await ImportAsync(import, origin, cancellation),
                MarkdownStep markdown => Show(markdown.Text, "text/markdown"),
                AboutStep => Show(KernelNotes.About(origin.Folder)),
                ListStep => Show(KnownDirectives.List),
                _ => throw new ArgumentException($"{step.GetType().Name} cannot be run."),
            };
            if (!result.Succeeded)
                break;
        }
        return result;
    }

    private async Task<CellResult> FetchAsync(
        PackageStep step, CodeOrigin origin, CancellationToken cancellation)
    {
        var loaded = await packages.FollowAsync(step, origin, cancellation);
        foreach (var package in loaded.Added)
            Show($"Installed {package.Id}, {package.Version}{PackageAssemblies.OwnIn(package)}");
        if (loaded.References.Count == 0)
            return new(CellOutcome.Completed);

        // Known even if an extension or the cell fails later.
        var result = await run("", origin.Name, loaded.References);
        foreach (var extension in loaded.Extensions)
            if (result.Succeeded)
                result = await ImportAsync(new(extension, step.Line), origin, cancellation);
        return result;
    }

    private async Task<CellResult> ImportAsync(
        ImportStep step, CodeOrigin importer, CancellationToken cancellation)
    {
        foreach (var piece in ImportedFile.Read(step, importer))
        {
            if (piece.WhyNotRun is { } reason)
            {
                Show($"{Path.GetFileName(piece.Origin.Name)}: {reason}");
                continue;
            }
            sources.Add(piece.Origin.Name, piece.Code);
            var result = await RunAsync(piece.Code, piece.Origin, cancellation);
            if (!result.Succeeded)
                return result;
        }
        return new(CellOutcome.Completed);
    }

    private CellResult Show(string text, string mimeType = "text/plain")
    {
        output.Show(new DisplayOutput(new Dictionary<string, string>
        {
            [mimeType] = text,
            ["text/plain"] = text,
        }));
        return new(CellOutcome.Completed);
    }
}
