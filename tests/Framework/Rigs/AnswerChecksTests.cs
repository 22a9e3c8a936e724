using Modular.Contracts;
using Modular.Rigs;

namespace Modular.Framework.Tests;

/// <summary>The exact words for every answer of a part that makes no sense.</summary>
public sealed class AnswerChecksTests
{
    public static TheoryData<double, double, string?> Ranges =>
        new()
        {
            { 0, 1e-4, null },
            { 1e-6, 1e-6, "is 1 uS to 1 uS; expected finite numbers, 0 <= Min < Max." },
            { -1, 1, "is -1 S to 1 S; expected finite numbers, 0 <= Min < Max." },
            { double.NaN, 1, "is NaN S to 1 S; expected finite numbers, 0 <= Min < Max." },
            { 0, double.PositiveInfinity, "is 0 S to Infinity S; expected finite numbers, 0 <= Min < Max." },
        };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_range(double min, double max, string? flaw) =>
        Assert.Equal(flaw, AnswerChecks.Flaw(new ConductanceRange(min, max)));

    [Theory]
    [InlineData(1, null)]
    [InlineData(64, null)]
    [InlineData(-2, "is -2; expected a whole number from 1 to 64.")]
    [InlineData(65, "is 65; expected a whole number from 1 to 64.")]
    public void A_number_of_devices(int devices, string? flaw) => Assert.Equal(flaw, AnswerChecks.Flaw(devices));

    [Theory]
    [InlineData((int)(Precision.Real | Precision.Binary), null)]
    [InlineData(16, "is 16; expected one or more of Real, Int8, Ternary and Binary.")]
    public void A_precision(int holds, string? flaw) => Assert.Equal(flaw, AnswerChecks.Flaw((Precision)holds));

    [Fact]
    public void A_shape()
    {
        Assert.Null(AnswerChecks.Flaw(new DataShape([1, 28, 28], 10)));
        Assert.Equal("has 1 classes; expected at least 2.", AnswerChecks.Flaw(new DataShape([4], 1)));
        Assert.Equal("has samples without dimensions; expected at least one.", AnswerChecks.Flaw(new DataShape([], 2)));
        Assert.Equal(
            "has samples without dimensions; expected at least one.",
            AnswerChecks.Flaw(new DataShape(null!, 2))
        );
    }

    [Theory]
    [InlineData(25e3, "ohm", null)]
    [InlineData(0, "ohm", "gives 'reference' the value 0; expected a number above 0.")]
    [InlineData(4e-5, "S", "gives 'reference' in 'S'; expected 'ohm'.")]
    public void A_reference(double value, string unit, string? flaw)
    {
        Assert.Equal(flaw, AnswerChecks.ReferenceFlaw(Number("reference", value, unit)));
        Assert.Equal("is null; expected a resistance.", AnswerChecks.ReferenceFlaw(null));
    }

    [Theory]
    [InlineData(0, "J", null)]
    [InlineData(-1, "J", "gives 'energy per read' the value -1; expected a number of 0 or more.")]
    [InlineData(double.NaN, "J", "gives 'energy per read' the value NaN; expected a finite number.")]
    [InlineData(1, "pJ", "gives 'energy per read' in 'pJ'; expected 'J'.")]
    public void An_energy_that_the_host_counts_with(double value, string unit, string? flaw)
    {
        Quantity energy = Number("energy per read", value, unit);
        Assert.Equal(flaw, AnswerChecks.EnergyFlaw(energy));
        Assert.Equal(flaw, AnswerChecks.EnergiesFlaw([Number("energy per SET", 1, "J"), energy]));
    }

    [Fact]
    public void An_endurance_is_a_number_of_cycles_above_0()
    {
        Assert.Null(AnswerChecks.EnduranceFlaw(Number("endurance", 1e6, "cycles")));
        Assert.Equal("is null; expected a number of cycles.", AnswerChecks.EnduranceFlaw(null));
        Assert.Equal(
            "gives 'endurance' the value 0; expected a number above 0.",
            AnswerChecks.EnduranceFlaw(Number("endurance", 0, "cycles"))
        );
        Assert.Equal(
            "gives 'endurance' in '1'; expected 'cycles'.",
            AnswerChecks.EnduranceFlaw(Number("endurance", 1e6, "1"))
        );
        Assert.Null(AnswerChecks.CyclesFlaw(null));
        Assert.Equal(
            "gives 'cycles before' the value -1; expected a number of 0 or more.",
            AnswerChecks.CyclesFlaw(Number("cycles before", -1, "cycles"))
        );
    }

    [Fact]
    public void Imperfections()
    {
        Imperfection good = Named("rtn");
        Assert.Null(AnswerChecks.Flaw((Imperfection[])[]));
        Assert.Null(AnswerChecks.Flaw((Imperfection[])[good, Named("d2d-r0") with { Group = "device-to-device" }]));
        Assert.Equal("names 'rtn' twice; expected every name once.", AnswerChecks.Flaw((Imperfection[])[good, good]));
        Assert.Equal(
            "calls both a group and an imperfection 'rtn'; expected another name for one of them.",
            AnswerChecks.Flaw((Imperfection[])[good, Named("x") with { Group = "rtn" }])
        );
        Assert.Equal(
            "names 'a,b'; expected small letters, digits and hyphens.",
            AnswerChecks.Flaw((Imperfection[])[Named("a,b")])
        );
        Assert.Equal(
            "has the group 'Two Words'; expected small letters, digits and hyphens.",
            AnswerChecks.Flaw((Imperfection[])[good with { Group = "Two Words" }])
        );
        Assert.Equal(
            "holds an imperfection without a name; expected small letters, digits and hyphens.",
            AnswerChecks.Flaw((Imperfection[])[Named(null!)])
        );
        Assert.Equal(
            "describes 'rtn' in part only; expected a summary and a typical quantity with name, unit and source.",
            AnswerChecks.Flaw((Imperfection[])[good with { Typical = null! }])
        );
        Assert.Equal(
            "gives 'rtn' the typical size NaN; expected a finite number.",
            AnswerChecks.Flaw((Imperfection[])[good with { Typical = good.Typical with { Value = double.NaN } }])
        );
    }

    private static Imperfection Named(string name) =>
        new()
        {
            Name = name,
            Summary = "For tests.",
            Acts = Moment.Read,
            Typical = new Quantity
            {
                Name = "size",
                Value = 1,
                Unit = "1",
                Source = "assumed",
            },
        };

    private static Quantity Number(string name, double value, string unit) =>
        new()
        {
            Name = name,
            Value = value,
            Unit = unit,
            Source = "assumed",
        };
}
