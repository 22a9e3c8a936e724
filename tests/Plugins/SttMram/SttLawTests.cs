using Modular.Contracts;
using Modular.Plugins.SttMram;

namespace Modular.Plugins.Tests.SttMram;

/// <summary>The laws at points of their sources and at points worked out by hand.</summary>
public sealed class SttLawTests
{
    [Theory]
    [InlineData(0.35, 0.28, 0.005)]
    [InlineData(0.75, 2.57, 0.005)]
    public void Tmr_follows_from_the_polarisation(double p, double tmr, double tolerance) =>
        Assert.Equal(tmr, SttLaws.Tmr(p), tolerance);

    /// <summary>Worked out from the formula with another program, relative to 1e-9.</summary>
    [Theory]
    [InlineData(60, 2, 10 / 1.35, 2.724977037364158e-05)]
    [InlineData(60, 1.5, 10 / 1.35, 0.029509454592337954)]
    [InlineData(60, 2, 3 / 1.35, 0.5828968372241066)]
    [InlineData(40, 1.5, 5, 0.19962090599226934)]
    public void Write_errors_are_those_of_the_macrospin(double delta, double overdrive, double times, double rate) =>
        Assert.Equal(1, SttLaws.WriteError(delta, overdrive, times) / rate, 1e-9);

    /// <summary>
    /// Far in the precessional regime a pulse that is a precession time longer errs exp(-2 (i - 1)) times as often.
    /// </summary>
    [Fact]
    public void Write_errors_fall_by_the_overdrive() =>
        Assert.Equal(Math.Exp(-2 * 0.7), SttLaws.WriteError(60, 1.7, 16) / SttLaws.WriteError(60, 1.7, 15), 1e-6);

    /// <summary>Without a pulse hardly any device switches, and at once whatever the current.</summary>
    [Fact]
    public void Without_a_pulse_all_writes_fail() => Assert.Equal(1, SttLaws.WriteError(60, 2, 0), 1e-12);

    [Theory]
    [InlineData(1e-7)]
    [InlineData(0.99e-5)]
    [InlineData(1.01e-5)]
    [InlineData(3)]
    public void Small_probabilities_keep_their_digits(double x)
    {
        double series = 0;
        double term = -1; // 1 - exp(-x) = x - x^2/2 + x^3/6 - ...
        for (int k = 1; k < 60; k++)
            series += term *= -x / k;
        Assert.Equal(1, SttLaws.Probability(x) / series, 1e-10);
    }

    [Fact]
    public void A_barrier_weighs_less_where_it_is_warm() => Assert.Equal(45, SttLaws.Delta(60, 400), 1e-12);

    [Theory]
    [InlineData(nameof(SttPreset.Nvsim), 3e3, 6e3)]
    [InlineData(nameof(SttPreset.Arm), 6e3, 21428.5714)]
    public void Presets_have_the_resistances_of_their_sources(string preset, double parallel, double antiparallel)
    {
        ConductanceRange range = new SttMemory(new SttOptions { Preset = Enum.Parse<SttPreset>(preset) }).Range;
        Assert.Equal(parallel, 1 / range.Max, 1e-6);
        Assert.Equal(antiparallel, 1 / range.Min, 1e-3);
    }

    [Fact]
    public void Options_take_the_place_of_the_preset()
    {
        ConductanceRange range = new SttMemory(new SttOptions { ParallelResistance = 1e4, Tmr = 1.5 }).Range;
        Assert.Equal((1e-4, 4e-5), (Math.Round(range.Max, 12), Math.Round(range.Min, 12)));
        Assert.Equal(
            3e3 * (1 + 0.245 / 0.8775),
            1 / new SttMemory(new SttOptions { Polarisation = 0.35 }).Range.Min,
            1e-9
        );
    }

    [Fact]
    public void Two_ways_to_give_the_tmr_are_refused() =>
        Assert.Equal(
            "memory 'stt-mram': tmr is 1 and polarisation 0.5; the one follows from the other. Leave one of them out.",
            Assert
                .Throws<InvalidDataException>(() => new SttMemory(new SttOptions { Tmr = 1, Polarisation = 0.5 }))
                .Message
        );

    [Fact]
    public void Quantities_tell_energy_and_endurance()
    {
        SttMemory memory = new(new SttOptions());
        Assert.Equal(
            [("TMR", 1, "1"), ("energy per write", 1e-12, "J"), ("endurance", 1e12, "cycles")],
            new[] { memory.Quantities[0], memory.WriteEnergies[0], memory.Endurance }.Select(one =>
                (one.Name, one.Value, one.Unit)
            )
        );
        Assert.Null(memory.CyclesBefore);
    }
}
