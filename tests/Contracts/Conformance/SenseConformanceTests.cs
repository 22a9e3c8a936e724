using Modular.Conformance;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>Each promise can be broken, and is then noticed by the fact that is named after it.</summary>
public sealed class SenseConformanceTests
{
    [Fact]
    public void A_sound_sense_conforms() => Assert.Empty(Faults.BrokenBy(new Conforming("none")));

    [Theory]
    [InlineData("no summary", nameof(SenseConformance.Imperfections_are_described))]
    [InlineData("bad component", nameof(SenseConformance.Counted_numbers_have_their_units))]
    [InlineData("negative count", nameof(SenseConformance.Counted_numbers_have_their_units))]
    [InlineData("other unit", nameof(SenseConformance.Counted_numbers_have_their_units))]
    [InlineData("no terms", nameof(SenseConformance.Counted_numbers_have_their_units))]
    [InlineData("never ideal", nameof(SenseConformance.Ideal_amplifiers_are_the_same_for_every_seed))]
    [InlineData("idle dial", nameof(SenseConformance.Each_imperfection_acts))]
    [InlineData("idle dial", nameof(SenseConformance.Strength_2_spreads_more_than_1))]
    [InlineData("noise of another moment", nameof(SenseConformance.Reading_twice_is_equal_without_read_noise))]
    [InlineData("tie at read", nameof(SenseConformance.A_tie_is_decided_at_fabrication))]
    [InlineData("changed argument", nameof(SenseConformance.An_array_owns_its_tensors))]
    [InlineData("leak", nameof(SenseConformance.No_tensor_leaks))]
    [InlineData("global generator", nameof(SenseConformance.Global_generator_is_not_used))]
    public void A_fault_breaks_its_fact(string fault, string fact) =>
        Assert.True(Faults.Break(new Conforming(fault), fact));

    [Fact]
    public void Values_beyond_1_are_noticed()
    {
        new Conforming("none").Values_are_sound(3, 7);
        Assert.ThrowsAny<Exception>(() => new Conforming("beyond 1").Values_are_sound(3, 7));
    }

    private sealed class Conforming(string fault) : SenseConformance
    {
        protected override ISense Create() => new FaultySense(fault);
    }
}
