namespace Modular.Plugins.Hfo2Binary;

/// <summary>The laws of both states.</summary>
/// <param name="Low">Low resistance, after a SET.</param>
/// <param name="High">High resistance, after a RESET.</param>
internal sealed record StateLaws(StateLaw Low, StateLaw High)
{
    /// <summary>Distance of the medians, ln(R).</summary>
    public double Window => Math.Log(High.Median / Low.Median);

    /// <summary>From which conductance on a target asks for the low resistance, siemens: the geometric middle.</summary>
    public double Middle => 1 / Math.Sqrt(Low.Median * High.Median);

    public static StateLaws Of(ProgrammingCondition condition) => new(
        new() { Median = condition.LrsMedian, Sigma = condition.LrsSigma, D2dShare = condition.D2dShare },
        new() { Median = condition.HrsMedian, Sigma = condition.HrsSigma, D2dShare = condition.D2dShare });
}
