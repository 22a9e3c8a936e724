using Modular.Contracts;

namespace Modular.Conformance;

/// <summary>
/// Tests that an effect at twice the strength is twice as large. Where all devices move, small strengths tell; where
/// few of them err, the number of errors does.
/// </summary>
/// <param name="hardware">The imperfections of the part.</param>
/// <param name="shape">The shape of an array of hundreds of devices.</param>
/// <param name="large">The shape of an array of some ten thousand devices.</param>
/// <param name="scatter">Treats each device in its own way.</param>
internal sealed class Scaling(
    Hardware hardware,
    long[] shape,
    long[] large,
    Func<long[], Conditions, IReadOnlyList<Frame>> scatter
)
{
    // Strengths at which effects are in proportion, however they bend at 1.
    private const double Small = 1 / 16.0;

    // A change is measured where it is this much of the greatest value: float32 has 7 digits.
    private const double Resolved = 3e-6;

    private const double LeastRatio = 1.5;
    private const double GreatestRatio = 2.7;

    // With 60 errors or more the ratio of counts scatters by less than 0.2.
    private const int Enough = 60;
    private const double LeastRatioOfCounts = 1.2;
    private const double GreatestRatioOfCounts = 3;

    // Above this share of erring devices their number saturates.
    private const double Few = 0.25;

    /// <summary>Tests every imperfection that acts without time.</summary>
    /// <param name="counts">Whether errors of an imperfection are in proportion to its strength.</param>
    public void AssertProportional(Func<Imperfection, bool> counts)
    {
        foreach (Imperfection one in hardware.Timeless.Where(one => hardware.Appear(one).IsProportional))
            if (SizeNames.IsProbability(one.Typical) || !MeasuresMoves(one))
                if (counts(one))
                    CountErrors(one);
    }

    /// <summary>Tests the moves of devices, where most of them move. Returns whether they do.</summary>
    private bool MeasuresMoves(Imperfection one)
    {
        IReadOnlyList<Frame> ideal = scatter(shape, hardware.Ideal(1));
        IReadOnlyList<Frame> once = At(one, shape, Small);
        IReadOnlyList<Frame> twice = At(one, shape, 2 * Small);
        List<double> ratios = [];
        for (int i = 0; i < ideal.Count; i++)
            ratios.AddRange(Ratios(ideal[i].Values, once[i].Values, twice[i].Values));
        if (ratios.Count == 0)
            return false;
        double ratio = ratios.Order().ElementAt(ratios.Count / 2);
        AssertRatio(one, Small, ratio, LeastRatio, GreatestRatio, "moves devices");
        return true;
    }

    /// <summary>The ratios of two moves of each device of a frame; none where fewer than half of them move.</summary>
    private static List<double> Ratios(float[] ideal, float[] once, float[] twice)
    {
        double least = Resolved * ideal.Max(Math.Abs);
        List<double> ratios = [];
        for (int i = 0; i < ideal.Length; i++)
            if (Math.Abs(once[i] - ideal[i]) > least)
                ratios.Add(Math.Abs((double)twice[i] - ideal[i]) / Math.Abs((double)once[i] - ideal[i]));
        return 2 * ratios.Count >= ideal.Length ? ratios : [];
    }

    private void CountErrors(Imperfection one)
    {
        IReadOnlyList<Frame> ideal = scatter(large, hardware.Ideal(1));
        foreach (double strength in new[] { 1, 0.25, Small })
        {
            IReadOnlyList<Frame> once = At(one, large, strength);
            IReadOnlyList<Frame> twice = At(one, large, 2 * strength);
            for (int i = 0; i < ideal.Count; i++)
            {
                double few = once[i].CountErrors(ideal[i]);
                double many = twice[i].CountErrors(ideal[i]);
                if (few >= Enough && Math.Max(few, many) <= Few * ideal[i].Values.Length)
                    AssertRatio(one, strength, many / few, LeastRatioOfCounts, GreatestRatioOfCounts, "makes errors");
            }
        }
    }

    private IReadOnlyList<Frame> At(Imperfection one, long[] size, double strength) =>
        scatter(size, hardware.Only(one, strength * hardware.Appear(one).Strength));

    private void AssertRatio(
        Imperfection one,
        double strength,
        double ratio,
        double least,
        double greatest,
        string what
    )
    {
        double lower = strength * hardware.Appear(one).Strength;
        Assert.True(
            ratio >= least && ratio <= greatest,
            $"'{one.Name}' {what} {ratio:G3} times as much at strength {2 * lower:G4} as at {lower:G4}; 2 times was expected. "
                + "Multiply the spread, rate or slope by the strength itself, neither squared nor capped. If only what is "
                + "read is not in proportion, say so in Appears."
        );
    }
}
