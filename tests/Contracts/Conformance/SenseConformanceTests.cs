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

    /// <summary>Each mistake is noticed by a fact, whose sentence says what to look for.</summary>
    [Theory]
    [InlineData(
        "NaN from the 21st read",
        nameof(SenseConformance.Long_use_stays_sound),
        "read 21 gave a value outside -1..1"
    )]
    [InlineData("few amplifiers", nameof(SenseConformance.Large_arrays_are_made), "100,000 amplifiers at most")]
    [InlineData(
        "own random noise",
        nameof(SenseConformance.Each_imperfection_draws_from_its_own_stream),
        "'noise' differs between equally treated devices or reads, but no seed changes it"
    )]
    [InlineData(
        "no seed of offset",
        nameof(SenseConformance.Each_imperfection_draws_from_its_own_stream),
        "'offset' differs between equally treated devices or reads, but no seed changes it"
    )]
    [InlineData(
        "one stream",
        nameof(SenseConformance.Each_imperfection_draws_from_its_own_stream),
        "'offset' alone draws from the stream of another imperfection"
    )]
    [InlineData(
        "one number for all offset",
        nameof(SenseConformance.Amplifiers_draw_different_numbers),
        "'offset' moves all devices by one number"
    )]
    [InlineData(
        "numbers repeat noise",
        nameof(SenseConformance.Amplifiers_draw_different_numbers),
        "'noise' repeats its numbers after 100 devices"
    )]
    [InlineData(
        "same noise at every read",
        nameof(SenseConformance.Noise_is_drawn_anew),
        "'noise' errs in two reads alike"
    )]
    [InlineData(
        "squared offset",
        nameof(SenseConformance.Effects_are_in_proportion_to_the_strength),
        "'offset' makes errors 4"
    )]
    [InlineData(
        "squared noise",
        nameof(SenseConformance.Effects_are_in_proportion_to_the_strength),
        "'noise' makes errors 4"
    )]
    [InlineData(
        "six times offset",
        nameof(SenseConformance.Effects_have_their_typical_size),
        "where devices differ by the typical sigma of 'offset', 0.02 ln(R), 4"
    )]
    [InlineData(
        "a sixth of noise",
        nameof(SenseConformance.Effects_have_their_typical_size),
        "Correct the size, or the effect."
    )]
    [InlineData(
        "changed argument",
        nameof(SenseConformance.Arguments_stay_as_they_are),
        "it changed the conductances of Read"
    )]
    [InlineData(
        "forgets its reads",
        nameof(SenseConformance.A_kept_state_goes_on_alike),
        "KeepState forgets a part of its state."
    )]
    [InlineData("tie is 0", nameof(SenseConformance.A_tie_is_a_coin), "a tie reads as a value other than -1 and +1")]
    [InlineData("tie is +1", nameof(SenseConformance.A_tie_is_a_coin), "a tie reads as +1 in 100 % of the amplifiers")]
    [InlineData("tie without a seed", nameof(SenseConformance.A_tie_is_a_coin), "ties read alike on all chips")]
    public void A_mistake_is_told(string fault, string fact, string sentence) =>
        Faults.AssertTold(new Conforming(fault), fact, sentence);

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
