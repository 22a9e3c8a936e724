namespace Modular.Trials;

/// <summary>
/// Checks whether an outcome from a file can be that of a trial: it names that trial, every number is finite and in its
/// range, and the accuracy follows from the samples that the network got right.
/// </summary>
internal static class OutcomeCheck
{
    private const double Rounding = 1e-9; // percent

    private const int Levels = 9; // of ReadErrors.Counts

    private const long MostParameters = 1L << 40; // of a layer, so that sums of bits do not overflow

    /// <summary>The first impossible value, as a clause: "its accuracy is 120 %"; null where there is none.</summary>
    /// <param name="outcome">The outcome that was read.</param>
    /// <param name="trial">The trial of the plan that has this file.</param>
    public static string? Find(Outcome outcome, Trial trial) =>
        Identity(outcome, trial) ?? End(outcome) ?? Course(outcome) ?? Wear(outcome.Wear) ?? Counts(outcome);

    private static string? Identity(Outcome outcome, Trial trial)
    {
        if (outcome.Trial != trial.Name)
            return "it is of another trial";
        bool isSame =
            outcome.Hardware == trial.Hardware
            && outcome.Seed == trial.Seed
            && Same(outcome.Strengths, trial.Strengths)
            && Same(outcome.Setting, trial.Setting);
        if (isSame)
            return null;
        return "its hardware, seed, strengths or setting are not those of the plan";
    }

    private static string? End(Outcome outcome)
    {
        if (outcome.Failure is not null)
            return outcome.Accuracy is null ? null : "it has both a failure and an accuracy";
        if (outcome.Accuracy is not double accuracy)
            return "it has neither an accuracy nor a failure";
        if (!IsPercent(accuracy))
            return $"its accuracy is {accuracy} %";
        if (outcome.Correct is not { } correct)
            return null;
        if (correct.Samples < 1 || correct.Bits.LongLength != (correct.Samples + 7L) / 8)
            return $"it has {correct.Bits.LongLength} bytes for {correct.Samples} test samples";
        if (outcome.Classes is { } classes && !Fits(classes, correct))
            return "what it counts by class is not what its samples say";
        bool follows = Math.Abs(correct.Accuracy - accuracy) < Rounding;
        if (follows)
            return null;
        return $"its accuracy is {accuracy} %, and its samples say {correct.Accuracy} %";
    }

    private static bool Fits(ClassCounts classes, Correctness correct) =>
        classes.IsPossible
        && classes.Counts.Sum() == correct.Samples
        && Enumerable.Range(0, classes.Classes).Sum(label => classes.Count(label, label))
            == correct.Flags.Count(right => right);

    private static string? Course(Outcome outcome)
    {
        foreach ((int i, EpochOutcome? epoch) in outcome.Epochs.Index())
            if (epoch is null || epoch.Epoch < 1 || !IsPercent(epoch.Accuracy) || !double.IsFinite(epoch.Loss))
                return $"point {i + 1} of its learning curve is no epoch";
        bool isRising = outcome.Epochs.Zip(outcome.Epochs.Skip(1)).All(two => two.First.Epoch < two.Second.Epoch);
        if (isRising)
            return null;
        return "the epochs of its learning curve are not in their order";
    }

    private static string? Wear(DeviceWear? wear)
    {
        if (wear is null)
            return null;
        bool isKnown =
            IsSpread(wear.Pulses)
            && IsSpread(wear.Sets)
            && IsAmount(wear.Joules)
            && IsAmount(wear.EnduranceUsed)
            && (wear.Writes ?? []).All(IsWrite);
        if (isKnown)
            return null;
        return "what it counts of the devices is out of range";
    }

    private static bool IsWrite(WriteEnergy? write) =>
        write is { Operation: not null, Source: not null } && IsAmount(write.Count) && IsAmount(write.Each);

    private static bool IsSpread(CountSpread? spread)
    {
        if (spread is null)
            return true;
        IReadOnlyList<int> quantiles = spread.Quantiles ?? [0, 0];
        bool isRising = quantiles.Count > 1 && quantiles.Zip(quantiles.Skip(1)).All(two => two.First <= two.Second);
        return IsAmount(spread.Mean) && spread.P99 >= 0 && spread.Max >= spread.P99 && quantiles[0] >= 0 && isRising;
    }

    private static string? Counts(Outcome outcome)
    {
        if (outcome.Errors is { } errors && !IsCounted(errors.Counts))
            return "the read errors that it counts are out of range";
        bool isKnown =
            outcome.Inference is not { } cost || (cost.Reads >= 0 && cost.Operations >= 0 && IsAmount(cost.Joules));
        if (!isKnown)
            return "what it counts of an inference is out of range";
        if (outcome.Memory is not { } memory || memory.Rows.All(IsCounted))
            return null;
        return "the weight memory that it counts is out of range";
    }

    private static bool IsCounted(WeightMemoryRow? row) =>
        row
            is {
                Layer: not null,
                Kind: not null,
                Count: >= 0 and < MostParameters,
                BitsEach: >= 0 and <= 64,
                Devices: >= 0 and < MostParameters
            };

    private static bool IsCounted(IReadOnlyList<long> counts) =>
        counts.Count == Levels && counts.All(count => count is >= 0 and < long.MaxValue / Levels) && counts.Sum() > 0;

    private static bool IsPercent(double value) => value is >= 0 and <= 100;

    private static bool IsAmount(double? value) => value is null or (>= 0 and <= double.MaxValue);

    private static bool Same<T>(IReadOnlyDictionary<string, T> one, IReadOnlyDictionary<string, T> other)
        where T : notnull =>
        one.Count == other.Count
        && one.All(entry => other.TryGetValue(entry.Key, out T? value) && value.Equals(entry.Value));

    private static bool Same(TrialSetting? one, TrialSetting? other)
    {
        if (one is null || other is null)
            return one is null && other is null;
        return one.Number == other.Number && one.IsHeldOut == other.IsHeldOut && Same(one.Options, other.Options);
    }
}
