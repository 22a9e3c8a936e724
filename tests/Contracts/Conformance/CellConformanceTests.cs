using Modular.Conformance;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>Each promise can be broken, and is then noticed by the fact that is named after it.</summary>
public sealed class CellConformanceTests
{
    [Fact]
    public void A_sound_cell_conforms() => Assert.Empty(Faults.BrokenBy(new Conforming("none")));

    [Theory]
    [InlineData("holds nothing", nameof(CellConformance.It_holds_something))]
    [InlineData("negative count", nameof(CellConformance.Counted_numbers_have_their_units))]
    [InlineData("one target", nameof(CellConformance.Targets_tell_weights_apart))]
    [InlineData("changed weights", nameof(CellConformance.Targets_change_nothing))]
    [InlineData("leak", nameof(CellConformance.No_tensor_leaks))]
    [InlineData("global generator", nameof(CellConformance.Global_generator_is_not_used))]
    public void A_fault_breaks_its_fact(string fault, string fact) =>
        Assert.True(Faults.Break(new Conforming(fault), fact));

    /// <summary>Each mistake is noticed by a fact, whose sentence says what to look for.</summary>
    [Theory]
    [InlineData("few devices", nameof(CellConformance.Large_layers_are_held), "100,000 devices at most")]
    [InlineData(
        "NaN from the 21st call",
        nameof(CellConformance.Answers_repeat),
        "call 21 of Targets gave other targets for the same weights"
    )]
    [InlineData(
        "pulses that depend on calls",
        nameof(CellConformance.Answers_repeat),
        "call 2 of Pulses gave others for the same steps"
    )]
    [InlineData(
        "one row for all",
        nameof(CellConformance.Each_weight_has_targets_of_its_own),
        "weights of row 1 have other targets alone than in their layer"
    )]
    [InlineData(
        "one target",
        nameof(CellConformance.Greater_weights_have_further_targets),
        "weight 1 has targets that are not further on the way to +1 than those of -1"
    )]
    [InlineData("zeroed steps", nameof(CellConformance.Arguments_stay_as_they_are), "it changed the steps of Pulses")]
    [InlineData(
        "changed weights",
        nameof(CellConformance.Arguments_stay_as_they_are),
        "it changed the weights of Targets"
    )]
    public void A_mistake_is_told(string fault, string fact, string sentence) =>
        Faults.AssertTold(new Conforming(fault), fact, sentence);

    /// <summary>
    /// Its single device follows a step both ways only; a memory that moves one way needs another cell.
    /// </summary>
    [Fact]
    public void A_cell_that_ignores_signs_is_noticed()
    {
        new Conforming("none").Steps_move_weights_their_way(PulseSigns.Raise | PulseSigns.Lower);
        Assert.ThrowsAny<Exception>(() => new Conforming("none").Pulses_have_allowed_signs(3, 7));
    }

    private sealed class Conforming(string fault) : CellConformance
    {
        protected override ICell Create() => new FaultyCell(fault);
    }
}
