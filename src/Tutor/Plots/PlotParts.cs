namespace Tutor;

/// <summary>An axis: what is measured and in which unit, e.g. "loss (nats per token)".</summary>
public sealed record Axis(string Title)
{
    /// <summary>Equal ratios at equal distances; every value must be above zero.</summary>
    public bool Log { get; init; }

    /// <summary>Where the axis starts; null leaves a little room below the data.</summary>
    public double? Least { get; init; }

    /// <summary>Where the axis ends; null leaves a little room above the data.</summary>
    public double? Most { get; init; }
}

/// <summary>A line through points, labelled where it ends.</summary>
public sealed record Curve(
    string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y, string Color)
{
    /// <summary>Lower edge of a band around the curve, e.g. the worst of several seeds.</summary>
    public IReadOnlyList<double>? Low { get; init; }

    /// <summary>Upper edge of that band.</summary>
    public IReadOnlyList<double>? High { get; init; }

    /// <summary>Marks each point, for curves through few of them.</summary>
    public bool Dots { get; init; }

    /// <summary>Tells the curve from others without colour: solid, dash, dot or dashdot.</summary>
    public string Dash { get; init; } = "solid";
}

/// <summary>A value to compare with, drawn as a labelled horizontal line.</summary>
public sealed record Level(string Name, double Value, string Color);

/// <summary>A bar; its error reaches from <c>Low</c> to <c>High</c> where both are given.</summary>
public sealed record Bar(string Name, double Value, string Color)
{
    /// <summary>Lower end of the error bar.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the error bar.</summary>
    public double? High { get; init; }
}

/// <summary>A point with its name beside it.</summary>
public sealed record LabeledPoint(string Name, double X, double Y, string Color)
{
    /// <summary>The name's side, e.g. "middle right"; a path has its own way.</summary>
    public string NameAt { get; init; } = "top center";
}
