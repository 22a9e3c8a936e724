namespace Modular.Statistics;

/// <summary>
/// The standard error of a mean over seeds that comes from few drawn orders, because the same orders were drawn for all
/// seeds. Both errors are added in square with the fewer degrees of freedom. Each includes the joint part of seeds and
/// orders, so the sum is rather too large than too small.
/// </summary>
/// <param name="Error">The standard error of the mean over the draws; 0 where nothing was drawn.</param>
/// <param name="Count">The number of draws; 0 where nothing was drawn.</param>
internal readonly record struct SampledError(double Error, int Count)
{
    /// <summary>
    /// Computes the error from the values of the draws. With one draw nothing is known of the error, and it is
    /// infinite.
    /// </summary>
    public static SampledError FromDraws(IReadOnlyList<double> draws)
    {
        if (draws.Count < 2)
            return new SampledError(double.PositiveInfinity, draws.Count);
        return new SampledError(Interval.StandardError(draws, draws.Average()), draws.Count);
    }

    /// <summary>The standard error together with that of the seeds.</summary>
    public double With(double error) => Math.Sqrt(error * error + Error * Error);

    /// <summary>The degrees of freedom together with those of <paramref name="n"/> seeds.</summary>
    public int Freedom(int n) => Count == 0 ? n - 1 : Math.Max(1, Math.Min(n, Count) - 1);
}
