namespace Modular.Plugins.Hfo2Binary;

/// <summary>The laws of both states.</summary>
/// <param name="Low">Low resistance, after a SET.</param>
/// <param name="High">High resistance, after a RESET.</param>
internal sealed record StateLaws(StateLaw Low, StateLaw High)
{
    /// <summary>Distance of the medians, ln(R).</summary>
    public double Window => Math.Log(High.Median / Low.Median);

    /// <summary>
    /// From which conductance on a target asks for the low resistance, siemens: the geometric middle.
    /// </summary>
    public double Middle => 1 / Math.Sqrt(Low.Median * High.Median);

    /// <summary>Those of a condition, or of measurements where there are any.</summary>
    public static StateLaws Create(BinaryOptions options, ProgrammingCondition condition)
    {
        StateLaws laws = options.Measurements is { } file
            ? MeasuredLaws.FromFile(file, options.Use, condition)
            : FromCondition(condition);
        return laws.Low.Median < laws.High.Median
            ? laws
            : throw new InvalidDataException(
                $"the median of the low resistance is {laws.Low.Median:G6} ohm and of the high one {laws.High.Median:G6} ohm "
                    + $"({(options.Measurements is { } measured ? measured.Name : $"condition '{condition.Name}'")}); the low one must be below the high one. Change one of them."
            );
    }

    private static StateLaws FromCondition(ProgrammingCondition condition) =>
        new(
            new()
            {
                Median = condition.LrsMedian,
                Sigma = condition.LrsSigma,
                D2dShare = condition.D2dShare,
                Source = condition.SourceOf(nameof(condition.LrsSigma), nameof(condition.D2dShare)),
            },
            new()
            {
                Median = condition.HrsMedian,
                Sigma = condition.HrsSigma,
                D2dShare = condition.D2dShare,
                Source = condition.SourceOf(nameof(condition.HrsSigma), nameof(condition.D2dShare)),
            }
        );
}
