using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Tutor.Benchmarks;

// Everything: dotnet run -c Release --project bench/Tutor.Benchmarks
// A part:     … -- --filter '*Encoding*'
var config = new ManualConfig()
    .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"))
    .AddJob(Job.Default
        .WithToolchain(InProcessEmitToolchain.Instance) // peers share one process and one machine
        .WithIterationTime(TimeInterval.FromMilliseconds(200))
        .WithWarmupCount(5)
        .WithIterationCount(11))
    .AddColumnProvider(DefaultColumnProviders.Params)
    .AddColumn(
        TargetMethodColumn.Method,
        StatisticColumn.Median,
        new MegabytesPerSecond(),
        new TimesAsFast())
    .AddExporter(MarkdownExporter.GitHub)
    .AddLogger(ConsoleLogger.Default);

BenchmarkSwitcher
    .FromAssembly(typeof(BenchmarkText).Assembly)
    .Run(args.Length > 0 ? args : ["--filter", "*"], config);
