using System.Runtime.InteropServices;
using Modular.Contracts;
using Modular.Plugins.Hfo2Binary;
using Modular.Plugins.Senses;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Hfo2Binary;

/// <summary>
/// How often a written bit reads wrong with ideal amplifiers: 1T1R p = Q(d / (sL + sH)) at the reference of equal
/// errors, 2T2R p = Q(d / sqrt(sL^2 + sH^2)), d the distance of the medians in ln(R). Rare errors are sampled where
/// they happen: both medians are moved to the boundary, and each error weighs as much as its ratio of likelihoods.
/// </summary>
public sealed class ErrorRateTests
{
    private const int Bits = 200_000;
    private const double Low = 9.2; // ln(R) of the low state's median

    public static TheoryData<double, double, double> Counted =>
        new()
        {
            { 1e-1, 0.5, 0.5 },
            { 1e-2, 0.5, 0.5 },
            { 1e-3, 0.5, 0.5 },
            { 1e-1, 0.25, 0.75 },
            { 1e-2, 0.25, 0.75 },
            { 1e-3, 0.25, 0.75 },
        };

    public static TheoryData<double, double, double> Weighed =>
        new()
        {
            { 1e-4, 0.5, 0.5 },
            { 1e-5, 0.5, 0.5 },
            { 1e-4, 0.25, 0.75 },
            { 1e-5, 0.25, 0.75 },
        };

    [Theory]
    [MemberData(nameof(Counted))]
    [MemberData(nameof(Weighed))]
    public void One_device_against_a_reference(double p, double low, double high)
    {
        double distance = Deviation(p) * (low + high);
        double reference = Low + distance * low / (low + high);
        var truth = new Gap(Low, Low + distance, low, high);
        Gap drawn = p < 1e-3 ? truth.At(reference) : truth;
        using DisposeScope scope = NewDisposeScope();
        Tensor devices = Drawn(drawn);
        float[] right = Read(
            new ReferenceSense(new ReferenceOptions { Resistance = Math.Exp(reference) }),
            devices.reshape(1, 2, Bits)
        );
        double[] x = Logarithms(devices);
        AssertRate(
            p,
            [
                .. Enumerable
                    .Range(0, 2 * Bits)
                    .Select(i =>
                        right[i] == (i < Bits ? 1 : -1)
                            ? 0
                            : truth.Density(i < Bits, x[i]) / drawn.Density(i < Bits, x[i])
                    ),
            ]
        );
    }

    [Theory]
    [MemberData(nameof(Counted))]
    [MemberData(nameof(Weighed))]
    public void A_pair_against_itself(double p, double low, double high)
    {
        double distance = Deviation(p) * Math.Sqrt(low * low + high * high);
        var truth = new Gap(Low, Low + distance, low, high);
        Gap drawn = p < 1e-3 ? truth.At(Low + distance * low * low / (low * low + high * high)) : truth;
        using DisposeScope scope = NewDisposeScope();
        Tensor devices = Drawn(drawn);
        float[] right = Read(new DifferentialSense(new DifferentialOptions()), devices);
        double[] x = Logarithms(devices);
        AssertRate(
            p,
            [
                .. Enumerable
                    .Range(0, Bits)
                    .Select(i =>
                        right[i] == 1 ? 0 : truth.Density(x[i], x[Bits + i]) / drawn.Density(x[i], x[Bits + i])
                    ),
            ]
        );
    }

    /// <summary>Without offset and jitter a race has the same winner.</summary>
    [Fact]
    public void An_ideal_race_reads_what_an_ideal_comparison_reads()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor devices = Drawn(new Gap(Low, Low + 1, 0.5, 0.5));
        float[] race = Read(new PcsaSense(new PcsaOptions()), devices);
        float[] compared = Read(new DifferentialSense(new DifferentialOptions()), devices);
        Assert.True(
            race.Zip(compared).Count(pair => pair.First != pair.Second) <= 1,
            "more than a pair in 200,000 is within rounding"
        );
    }

    /// <summary>
    /// The spread that devices keep over cycles does not help or hurt a bit that is written once: only the sum counts.
    /// </summary>
    [Theory]
    [InlineData("strong", 0, 1e-9)]
    [InlineData("nominal", 8e-7, 1.2e-6)]
    [InlineData("weak", 1e-3, 2e-3)]
    [InlineData("weakest", 3.5e-2, 4.5e-2)]
    public void Known_conditions_span_the_rates_of_the_papers(string name, double least, double most)
    {
        ProgrammingCondition known = ProgrammingConditions.Known.Single(condition => condition.Name == name);
        double z =
            Math.Log(known.HrsMedian / known.LrsMedian)
            / Math.Sqrt(known.LrsSigma * known.LrsSigma + known.HrsSigma * known.HrsSigma);
        Assert.InRange(MathNet.Numerics.Distributions.Normal.CDF(0, 1, -z), least, most);
    }

    /// <summary>z of which the upper tail is p.</summary>
    private static double Deviation(double p) => -MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, p);

    /// <summary>Weights [samples] are 0 for what reads right.</summary>
    private static void AssertRate(double p, double[] weights)
    {
        double rate = weights.Average();
        double error = Math.Sqrt(weights.Average(w => (w - rate) * (w - rate)) / weights.Length);
        Assert.True(error < 0.1 * p, $"a standard error of {error:G2} says nothing about {p}");
        Assert.InRange(rate, p - 3 * error, p + 3 * error);
    }

    private static Tensor Drawn(Gap gap) =>
        Hfo2Binary.Bits.Pairs(
            Hfo2Binary.Bits.Memory(Math.Exp(gap.Low), gap.LowSigma, Math.Exp(gap.High), gap.HighSigma),
            Bits
        );

    private static double[] Logarithms(Tensor devices) =>
        Array.ConvertAll(MemoryMarshal.Cast<byte, float>(devices.bytes).ToArray(), g => -Math.Log(g));

    /// <summary>[outputs * inputs] as an ideal amplifier sees them.</summary>
    private static float[] Read(ISense sense, Tensor devices)
    {
        using ISenseArray array = sense.Fabricate(
            devices.shape[1..],
            new ConductanceRange(1e-6, 1e-4),
            new Conditions(1, _ => 0)
        );
        using Tensor values = array.Read(devices);
        return MemoryMarshal.Cast<byte, float>(values.bytes).ToArray();
    }

    /// <summary>Two normal laws of ln(R).</summary>
    private sealed record Gap(double Low, double High, double LowSigma, double HighSigma)
    {
        /// <summary>Both medians at a point, but for so much that low stays below high.</summary>
        public Gap At(double point) => this with { Low = point - 1e-3, High = point + 1e-3 };

        /// <summary>Of one device, times sqrt(2 pi).</summary>
        public double Density(bool low, double x) =>
            low ? Density((x - Low) / LowSigma) / LowSigma : Density((x - High) / HighSigma) / HighSigma;

        public double Density(double low, double high) => Density(true, low) * Density(false, high);

        private static double Density(double z) => Math.Exp(-z * z / 2);
    }
}
