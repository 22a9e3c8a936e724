using Modular.Contracts;

namespace Modular.Conformance;

/// <summary>
/// Tests that imperfections are as large as declared, within a factor of 3, where name and unit say that the size is
/// that of what is read: a sigma in siemens, ohms, ln(R), or relative; a probability of errors.
/// </summary>
/// <param name="hardware">The imperfections of the part.</param>
/// <param name="shape">The shape of an array of hundreds of devices.</param>
/// <param name="large">The shape of an array of some ten thousand devices.</param>
/// <param name="width">The width of the range of values.</param>
/// <param name="treat">Treats all devices alike.</param>
internal sealed class Sizes(
    Hardware hardware,
    long[] shape,
    long[] large,
    double width,
    Func<Treatment, Conditions, IReadOnlyList<Frame>> treat
)
{
    // A typical size is that of a typical state, and states differ.
    private const double Factor = 3;

    // The share of devices that must read otherwise than others before their spread is that of a continuous number.
    private const double Continuous = 0.5;

    // Errors that are expected or seen, so that their number tells a probability within the factor.
    private const double Enough = 25;

    /// <summary>Tests every imperfection that acts without time.</summary>
    /// <param name="isRead">Whether errors show in what a read of devices gives; those of products do not.</param>
    public void AssertTypical(bool isRead)
    {
        foreach (Imperfection one in hardware.Timeless.Where(one => hardware.Appear(one).IsMeasured))
            if (SizeNames.IsProbability(one.Typical))
                AssertProbability(one, isRead);
            else if (SizeNames.IsSpread(one.Typical))
                AssertSpread(one);
    }

    private void AssertSpread(Imperfection one)
    {
        Conditions conditions = hardware.Only(one, 1);
        IReadOnlyList<Frame> all = treat(new Treatment(shape, Rounds: 2, Reads: 1), conditions);
        Frame[] frames = [.. all.Where(IsSpread)];
        if (frames.Length == 0)
            return;
        List<double[]> spreads = [.. Spreads(one.Typical.Unit, frames)];
        if (one.Typical.Unit == "1" && one.Acts != Moment.Read)
            spreads.AddRange(Steps(all));
        double[][] kinds = [.. spreads.Where(kind => kind.Length > 0).Select(kind => kind.Order().ToArray())];
        double least = Factor * Math.Abs(one.Typical.Value);
        bool isLarger = kinds.All(kind => kind[kind.Length / 2] > least);
        bool isSmaller = kinds.All(kind => Factor * kind[^1] < Math.Abs(one.Typical.Value));
        if (isLarger || isSmaller)
            Fail(one, "spreads what is read by", kinds[0][kinds[0].Length / 2]);
    }

    /// <summary>The spread of each frame, in all ways in which the unit can be understood.</summary>
    private double[][] Spreads(string unit, Frame[] frames) =>
        unit switch
        {
            "S" => [Each(frames, value => value)],
            "ohm" => [Each(frames, value => 1 / value)],
            "1" => [Relative(frames), [.. Each(frames, value => value).Select(spread => spread / width)]],
            _ => [Each(frames, value => Math.Log(value))],
        };

    /// <summary>
    /// The spread of the first step by pulses relative to the step: between devices, and from pulse to pulse, which
    /// three pulses average.
    /// </summary>
    private static double[][] Steps(IReadOnlyList<Frame> frames)
    {
        List<Frame> steps = [];
        foreach ((Frame before, Frame after) in frames.Zip(frames.Skip(1)))
            if (after.Step is "pulsed by 3" or "pulsed by -3")
                steps.Add(after with { Values = [.. after.Values.Zip(before.Values, (one, other) => one - other)] });
        double[] between = Relative([.. steps.Where(IsSpread)]);
        return [between, [.. between.Select(spread => spread * Math.Sqrt(3))]];
    }

    private static double[] Each(Frame[] frames, Func<double, double> measure) =>
        [.. frames.Select(frame => Spread(frame.Values.Select(value => measure(value))))];

    private static double[] Relative(Frame[] frames) =>
        [
            .. frames.Select(frame =>
                Spread(frame.Values.Select(value => (double)value))
                / Math.Max(double.Epsilon, Math.Abs(frame.Values.Average(value => (double)value)))
            ),
        ];

    /// <summary>
    /// Half the distance between the quantiles at 16 and 84 %: sigma of a normal number, safe from outliers.
    /// </summary>
    private static double Spread(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        if (sorted.Length == 0)
            return 0;
        double low = sorted[(int)(0.159 * (sorted.Length - 1))];
        double high = sorted[(int)(0.841 * (sorted.Length - 1))];
        return (high - low) / 2;
    }

    private static bool IsSpread(Frame frame) => frame.Values.Distinct().Count() >= Continuous * frame.Values.Length;

    private void AssertProbability(Imperfection one, bool isRead)
    {
        if (one.Acts == Moment.Write || !isRead)
            return; // A write may be many pulses, and what erred stays.
        double strength = hardware.Appear(one).Strength;
        Treatment treatment = new(large, Rounds: 1, Reads: 3);
        IReadOnlyList<Frame> ideal = treat(treatment, hardware.Ideal(1));
        IReadOnlyList<Frame> real = treat(treatment, hardware.Only(one, strength));
        double[] shares = [.. ideal.Zip(real, Share).Where(share => share > 0).Order()];
        int devices = ideal[0].Values.Length;
        double expected = Math.Min(1, Math.Abs(one.Typical.Value) * strength);
        double middle = shares.Length == 0 ? 0 : shares[shares.Length / 2];
        double greatest = shares.Length == 0 ? 0 : shares[^1];
        bool isLarger = middle * devices > Enough && middle > Factor * expected;
        bool isSmaller = expected * devices > Enough && Factor * greatest < expected;
        if (isLarger || isSmaller)
            Fail(one, "makes errors in a share of", isLarger ? middle / strength : greatest / strength);
    }

    private static double Share(Frame ideal, Frame real) => real.CountErrors(ideal) / (double)ideal.Values.Length;

    private static void Fail(Imperfection one, string what, double seen)
    {
        Quantity typical = one.Typical;
        Assert.Fail(
            $"'{one.Name}' {what} {seen:G3} at strength 1; its typical {typical.Name} is {typical.Value:G3} "
                + $"{typical.Unit}. Correct the one that is wrong. If it is the size of a hidden number, say so in Appears."
        );
    }
}
