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
