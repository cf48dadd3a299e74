using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace Tutor.Notebooks;

/// <summary>What every cell can name without a line of its own, and where it finds more.</summary>
internal sealed class ScriptEnvironment : IDisposable
{
    /// <summary>What every cell can name without a <c>using</c> of its own.</summary>
    public static readonly string[] Imports =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text",
        "System.Threading", "System.Threading.Tasks",
        typeof(NotebookFunctions).FullName!, typeof(DisplayExtension).FullName!,
    ];

    private readonly ReferenceResolver resolver;

    public ScriptEnvironment(string folder)
    {
        resolver = new ReferenceResolver(folder);
        LaterOptions = ScriptOptions.Default
            .WithReferences(Array.Empty<MetadataReference>())
            .WithImports()
            .WithMetadataResolver(resolver)
            .WithSourceResolver(new SourceFileResolver([], folder))
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8) // without it, debug information is error CS8055
            .WithOptimizationLevel(OptimizationLevel.Release);
        FirstOptions = LaterOptions.WithReferences(Framework()).WithImports(Imports);
    }

    public InteractiveAssemblyLoader Loader { get; } = new();

    /// <summary>Finds what <c>#r</c> lines name, to read about it rather than to run it.</summary>
    public MetadataReferenceResolver ReadingResolver => new ReadingResolver(resolver);

    /// <summary>Options of the first cell, with references and imports.</summary>
    public ScriptOptions FirstOptions { get; }

    /// <summary>
    /// Options of all later cells, which inherit references and imports from the first. Naming
    /// them again would load their metadata again, about 1.6 MB a cell.
    /// </summary>
    public ScriptOptions LaterOptions { get; }

    /// <summary>Loads what <c>#r</c> lines named, before the cell that named it runs.</summary>
    public void LoadReferences()
    {
        var assemblies = resolver.TakeUnloaded().Select(AssemblyLoading.Load).ToList();
        Start(assemblies);
    }

    /// <summary>Loads what packages run with; gives what cells compile against.</summary>
    /// <exception cref="PackageException">Another version is loaded already.</exception>
    public IReadOnlyList<MetadataReference> Add(IReadOnlyList<RestoredPackage> packages)
    {
        var assemblies = new PackageAssemblies(packages);
        Start(assemblies.Load());
        return [.. assemblies.Compile.Select(resolver.Share)];
    }

    /// <summary>Start-up code may need any of the assemblies, so all of them come first.</summary>
    private void Start(IReadOnlyList<Assembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            Loader.RegisterDependency(assembly);
            AssemblyLoading.Start(assembly);
        }
    }

    public void Dispose() => Loader.Dispose();

    /// <summary>The base class library, and this assembly for its functions.</summary>
    public static IEnumerable<MetadataReference> Framework()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var engine = typeof(NotebookFunctions).Assembly.Location;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == folder)
            .Select(path => MetadataReference.CreateFromFile(
                path, documentation: XmlDocumentation.OfFramework(path)))
            .Append(MetadataReference.CreateFromFile(
                engine, documentation: XmlDocumentation.Beside(engine)));
    }
}
