using Modular.Contracts;
using Modular.Plugins.Measured;

namespace Modular.Plugins.Tests.Measured;

/// <summary>Drift exponents by state: which states are told apart, and what holds between them.</summary>
public sealed class DriftStatesTests
{
    /// <summary>40 devices near 5 uS with 0.1 +- 0.002, and 40 near 50 uS with 0.01 +- 0.002.</summary>
    [Fact]
    public void States_far_apart_are_in_no_group_together()
    {
        double[] conductances = [.. Near(5e-6, 0.08, 40, 1), .. Near(50e-6, 0.08, 40, 2)];
        double[] exponents = [.. Around(0.1, 0.002, 40, 3), .. Around(0.01, 0.002, 40, 4)];
        var states = new DriftStates(conductances, exponents, new double[80]);
        Assert.All(states.All, state => Assert.InRange(state.Exponents.Sigma.Value, 0.0008, 0.004));
        Assert.InRange(states.Sigma(15e-6), 0.0008, 0.004);
        Assert.InRange(states.Mean(15e-6), 0.04, 0.07);
        Assert.Equal(0.1, states.Mean(5e-6), 0.003);
        Assert.Equal(0.01, states.Mean(50e-6), 0.003);
    }

    /// <summary>
    /// Groups of 3 to 77 devices, whose states lie a factor of ten apart (spread 10 %) and whose exponents are 0.1,
    /// 0.01, 0.1, ... +- 0.002: none is in a group with another, whatever the noise. The mean of five holds within
    /// three standard errors, 0.008, most of it from where the centre of their states lies.
    /// </summary>
    [Theory]
    [InlineData(8, 30)]
    [InlineData(11, 60)]
    [InlineData(60, 11)]
    [InlineData(5, 75)]
    [InlineData(75, 5)]
    [InlineData(30, 5, 45)]
    [InlineData(8, 8, 8, 8)]
    [InlineData(8, 9, 10, 11)]
    public void Small_groups_of_states_are_mixed_with_no_other(params int[] sizes)
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            ulong own = 100 * seed;
            double[] conductances =
            [
                .. sizes.SelectMany((n, i) => Near(1e-6 * Math.Pow(10, i), 0.1, n, own + (ulong)i)),
            ];
            double[] exponents =
            [
                .. sizes.SelectMany((n, i) => Around(i % 2 == 0 ? 0.1 : 0.01, 0.002, n, own + 50 + (ulong)i)),
            ];
            var states = new DriftStates(conductances, exponents, new double[exponents.Length]);
            Assert.Equal(sizes.Sum(), states.All.Sum(state => state.Exponents.Count) + states.Alone.Count);
            Assert.All(states.All, state => Assert.InRange(state.Exponents.Sigma.Value, 0, 0.005));
            for (int i = 0; i < sizes.Length; i++)
                Assert.Equal(i % 2 == 0 ? 0.1 : 0.01, states.Mean(1e-6 * Math.Pow(10, i)), 0.008);
        }
    }

    /// <summary>
    /// Five of 80 devices have a group of their own and are said to be few; one far from all is in none.
    /// </summary>
    [Fact]
    public void Groups_that_are_too_small_are_said()
    {
        using var files = new Synthetic();
        double[] states = [.. Near(5e-6, 0.1, 5, 1), .. Near(50e-6, 0.1, 74, 2), 500e-6];
        double[] exponents = [.. Around(0.1, 0.002, 5, 3), .. Around(0.01, 0.002, 75, 4)];
        IEnumerable<string> lines =
            from device in Enumerable.Range(0, 80)
            from time in new[] { 1, 10, 100 }
            let siemens = states[device] * Math.Pow(time, -exponents[device])
            select FormattableString.Invariant($"d{device},{time},{siemens:R}");
        var options = new MeasuredOptions
        {
            Drift = files.Write("drift.csv", ["device,time (s),conductance", .. lines]),
            DriftExponent = DriftExponent.ByState,
        };
        IReadOnlyList<string> said = new MeasuredMemory(options).Caveats;
        string few = Assert.Single(said, caveat => caveat.Contains("fewer than 8 devices"));
        Assert.Matches(
            @"^drift.csv: of some states there are fewer than 8 devices \(5 about 5\.?\d* uS\), too few",
            few
        );
        Assert.Contains(
            "drift.csv: the drift by state leaves out 500 uS, one or two devices that are far from all others: such states "
                + "drift as the nearest group does. Measure more of them.",
            said
        );
    }

    /// <summary>States that follow each other evenly are divided by the number of devices.</summary>
    [Fact]
    public void States_without_gaps_are_divided_evenly()
    {
        double[] conductances = [.. Enumerable.Range(0, 60).Select(i => 1e-6 * Math.Exp(0.05 * i))];
        var states = new DriftStates(conductances, Around(0.05, 0.01, 60, 5), new double[60]);
        Assert.Equal(4, states.All.Count);
        Assert.Equal(1e-6 * Math.Exp(0.05 * 7), states.All[0].Conductance, 1e-9);
    }

    /// <summary>Devices that do not drift at all have an exact exponent; they differ from those that do.</summary>
    [Theory]
    [InlineData(0, 0.02)]
    [InlineData(0.02, 0)]
    [InlineData(0, 0)]
    public void An_exact_half_differs_from_one_that_drifts(double lowSigma, double highSigma)
    {
        double[] conductances = [.. Near(5e-6, 0.05, 20, 1), .. Near(50e-6, 0.05, 20, 2)];
        double[] exponents = [.. Around(0, lowSigma, 20, 3), .. Around(0.1, highSigma, 20, 4)];
        DriftHalves halves = DriftHalves.Compare(conductances, exponents)!;
        Assert.True(halves.Differ);
        Assert.InRange(halves.MeanProbability, 0, 1e-6);
    }

    [Fact]
    public void Halves_that_are_equal_to_the_last_bit_say_nothing() =>
        Assert.Null(DriftHalves.Compare([.. Near(5e-6, 0.05, 20, 1)], new double[20]));

    /// <summary>Where all devices hold one state, their order says nothing, and exponents depend on no state.</summary>
    [Fact]
    public void Devices_in_one_state_have_no_halves()
    {
        double[] exponents = [.. Enumerable.Range(0, 40).Select(i => 0.002 * i)];
        Assert.Null(DriftHalves.Compare([.. Enumerable.Repeat(1e-5, 40)], exponents));
        Assert.Null(DriftHalves.Compare([.. Near(1e-5, 0.02, 40, 1).Order()], exponents));
        Assert.NotNull(DriftHalves.Compare([.. Near(1e-5, 0.3, 40, 1).Order()], exponents));
    }

    [Fact]
    public void One_state_is_not_divided_by_state()
    {
        using var files = new Synthetic();
        FileInfo file = files.Write("sameg.csv", ["device,time (s),conductance", .. Equal()]);
        Assert.Empty(
            new MeasuredMemory(
                new MeasuredOptions
                {
                    Drift = file,
                    GMin = 1e-6,
                    GMax = 1e-5,
                }
            ).Caveats
        );
        Assert.Equal(
            "sameg.csv: all devices hold about one state (10 to 10 uS); different states were expected for 'drift-exponent: "
                + "by-state'. Add states, or leave it out.",
            Assert
                .Throws<InvalidDataException>(() =>
                    new MeasuredMemory(new MeasuredOptions { Drift = file, DriftExponent = DriftExponent.ByState })
                )
                .Message
        );
    }

    /// <summary>20 devices at 10 uS after one second, with exponents of 0.01 to 0.2.</summary>
    private static IEnumerable<string> Equal() =>
        from device in Enumerable.Range(1, 20)
        from time in new[] { 1, 10, 100 }
        select FormattableString.Invariant($"d{device},{time},{1e-5 * Math.Pow(time, -0.01 * device):R}");

    private static double[] Near(double conductance, double spread, int count, ulong seed) =>
        [.. Around(0, spread, count, seed).Select(x => conductance * Math.Exp(x))];

    private static double[] Around(double mean, double sigma, int count, ulong seed)
    {
        double[] values = new double[count];
        new RandomStream(seed).Normal(0, 0, values);
        return [.. values.Select(x => mean + sigma * x)];
    }
}
