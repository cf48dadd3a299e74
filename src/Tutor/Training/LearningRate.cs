namespace Tutor;

/// <summary>Learning-rate schedules: pure functions of the step.</summary>
public static class LearningRate
{
    /// <summary>
    /// Rises in a line to <paramref name="peak"/> at step <paramref name="warmupSteps"/>, then
    /// falls along half a cosine to <paramref name="floor"/> at the last step (Loshchilov, Hutter,
    /// 2017, arXiv:1608.03983, eq. 5). Steps count from 1 to <paramref name="totalSteps"/>.
    /// </summary>
    public static double WarmupCosine(
        int step, int warmupSteps, int totalSteps, double peak, double floor)
    {
        if (step <= warmupSteps)
            return peak * step / warmupSteps;
        if (step >= totalSteps)
            return floor;

        var progress = (double)(step - warmupSteps) / (totalSteps - warmupSteps); // 0 → 1
        return floor + (peak - floor) * 0.5 * (1 + Math.Cos(Math.PI * progress));
    }
}
