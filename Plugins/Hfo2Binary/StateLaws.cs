namespace Modular.Plugins.Hfo2Binary;

/// <summary>The resistance laws of both states.</summary>
/// <param name="Low">The law of the low resistance, after a SET.</param>
/// <param name="High">The law of the high resistance, after a RESET.</param>
internal sealed record StateLaws(StateLaw Low, StateLaw High)
{
    /// <summary>What a reader must know of the measurements, in sentences; none without measurements.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];

    /// <summary>The distance between the medians of both states, ln(R).</summary>
    public double Window => Math.Log(High.Median / Low.Median);

    /// <summary>
    /// The geometric middle of the medians, siemens: a target at or above it asks for the low resistance.
    /// </summary>
    public double Middle => 1 / Math.Sqrt(Low.Median * High.Median);

    /// <summary>The law of the low state, or of the high one.</summary>
    public StateLaw Law(bool low) => low ? Low : High;

    /// <summary>
    /// The laws of a programming condition, or of measurements where the options name some. Throws an
    /// InvalidDataException where the median of the low resistance is not below that of the high one.
    /// </summary>
    public static StateLaws Create(BinaryOptions options, ProgrammingCondition condition)
    {
        StateLaws laws = Unchecked(options, condition);
        if (options.LrsLaw == LowStateLaw.NormalCurrent)
        {
            if (laws.Low.Quantiles is not null)
                throw new InvalidDataException(
                    "'use: resample' draws from measured quantiles, and 'lrs-law: normal-current' names another law; "
                        + "one of them was expected. Leave one out."
                );
            laws = laws with { Low = laws.Low with { NormalCurrent = true } };
        }
        if (laws.Low.Median < laws.High.Median)
            return laws;
        string origin = options.Measurements?.Name ?? $"condition '{condition.Name}'";
        throw new InvalidDataException(
            $"the median of the low resistance is {laws.Low.Median:G6} ohm and of the high one {laws.High.Median:G6} ohm "
                + $"({origin}); the low one must be below the high one. Change one of them."
        );
    }

    private static StateLaws Unchecked(BinaryOptions options, ProgrammingCondition condition)
    {
        if (options.Measurements is { } file)
            return MeasuredLaws.FromFile(file, options.Reading, options.Use, condition);
        var low = new StateLaw
        {
            Median = condition.LrsMedian,
            Sigma = condition.LrsSigma,
            D2dShare = condition.D2dShare,
            Source = condition.SourceOf(nameof(condition.LrsSigma), nameof(condition.D2dShare)),
        };
        var high = new StateLaw
        {
            Median = condition.HrsMedian,
            Sigma = condition.HrsSigma,
            D2dShare = condition.D2dShare,
            Source = condition.SourceOf(nameof(condition.HrsSigma), nameof(condition.D2dShare)),
        };
        return new StateLaws(low, high);
    }
}
