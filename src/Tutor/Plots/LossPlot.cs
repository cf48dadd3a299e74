namespace Tutor;

/// <summary>How training went: the loss at each step, and what it should be held against.</summary>
public static class LossPlot
{
    /// <summary>
    /// Draws loss curves with the levels to beat and the floor that nobody can; the uniform guess
    /// alone would be ln V nats. The scale is logarithmic: the last tenth of a nat is as hard to
    /// win as the first few.
    /// </summary>
    public static Figure Draw(
        string title, IReadOnlyList<Curve> curves, IReadOnlyList<Level> levels) =>
        LinePlot.Draw(
            title, new Axis("step"), new Axis("loss (nats per token)") { Log = true },
            curves, levels);

    /// <summary>
    /// The loss of every step's batch, averaged over the last <paramref name="window"/> steps,
    /// because single batches are noisy.
    /// </summary>
    public static Curve Train(IReadOnlyList<StepReport> reports, int window)
    {
        var smooth = reports.Select((_, i) => reports
            .Take(Math.Max(0, i + 1 - window)..(i + 1)).Average(report => report.Loss));
        return new Curve("training", [.. reports.Select(report => (double)report.Step)],
            [.. smooth], Palette.Train);
    }

    /// <summary>The loss on unseen texts, measured now and then.</summary>
    public static Curve Validation(IReadOnlyList<(int Step, double Loss)> measured) =>
        new("validation", [.. measured.Select(m => (double)m.Step)],
            [.. measured.Select(m => m.Loss)], Palette.Validation)
        { Dots = true };
}
