namespace Tutor.Notebooks;

/// <summary>What came of running a notebook.</summary>
public sealed record NotebookRun
{
    /// <summary>The notebook's file.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// The notebook with its outputs; cells after a failed one have none. Each cell that ran
    /// carries its times in <c>metadata.execution</c>, as Jupyter notes them.
    /// </summary>
    public required Notebook Executed { get; init; }

    /// <summary>How long each code cell that ran took, in order.</summary>
    public required IReadOnlyList<TimeSpan> CellTimes { get; init; }

    /// <summary>From start to end, the start of the process included.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Why the notebook ended early; null if it ran to its end.</summary>
    public RunFailure? Failure { get; init; }

    /// <summary>The ranges the notebook stated, and whether its results fall in them.</summary>
    public IReadOnlyList<StatedExpectation> Expectations => StatedExpectation.In(Executed);

    /// <summary>The time the notebook says it takes; null if it says none.</summary>
    public TimeSpan? StatedTime => Notebooks.StatedTime.In(Executed);

    /// <summary>The notebook's first heading.</summary>
    public string Title => Executed.Title;

    /// <summary>Whether every cell ran and every stated expectation was met.</summary>
    public bool Succeeded => Failure is null && Expectations.All(expectation => expectation.Met);
}
