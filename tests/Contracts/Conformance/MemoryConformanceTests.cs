using Modular.Conformance;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>Each promise can be broken, and is then noticed by the fact that is named after it.</summary>
public sealed class MemoryConformanceTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("stuck devices")]
    public void A_sound_memory_conforms(string fault) => Assert.Empty(Faults.BrokenBy(new Conforming(fault)));

    [Theory]
    [InlineData("joules astray", nameof(MemoryConformance.Counted_writes_add_up_to_the_joules))]
    [InlineData("no range", nameof(MemoryConformance.Range_is_a_range))]
    [InlineData("bad name", nameof(MemoryConformance.Imperfections_are_described))]
    [InlineData("two of a name", nameof(MemoryConformance.Imperfections_are_described))]
    [InlineData("undeclared dial", nameof(MemoryConformance.A_seed_repeats))]
    [InlineData("never ideal", nameof(MemoryConformance.Ideal_devices_are_the_same_for_every_seed))]
    [InlineData("no seed", nameof(MemoryConformance.A_seed_repeats))]
    [InlineData("idle dial", nameof(MemoryConformance.Each_imperfection_acts))]
    [InlineData("entangled dials", nameof(MemoryConformance.Turning_one_imperfection_off_leaves_the_draws_of_others))]
    [InlineData("saturating dial", nameof(MemoryConformance.Strength_2_spreads_more_than_1))]
    [InlineData("noise of another moment", nameof(MemoryConformance.Reading_twice_is_equal_without_read_noise))]
    [InlineData("NaN written", nameof(MemoryConformance.Writing_NaN_leaves_a_device))]
    [InlineData("writes nothing", nameof(MemoryConformance.Writing_tells_the_ends_of_the_range_apart))]
    [InlineData("out of range", nameof(MemoryConformance.Ideal_devices_are_in_range))]
    [InlineData("shared state", nameof(MemoryConformance.Arrays_share_no_state))]
    [InlineData("scoped tensors", nameof(MemoryConformance.An_array_owns_its_tensors))]
    [InlineData("own tensor", nameof(MemoryConformance.An_array_owns_its_tensors))]
    [InlineData("kept argument", nameof(MemoryConformance.An_array_owns_its_tensors))]
    [InlineData("leak", nameof(MemoryConformance.No_tensor_leaks))]
    [InlineData("global generator", nameof(MemoryConformance.Global_generator_is_not_used))]
    [InlineData("wrong way", nameof(MemoryConformance.Pulses_move_ideal_devices_by_their_sign))]
    [InlineData("drift", nameof(MemoryConformance.Zero_pulses_leave_ideal_devices))]
    [InlineData("no signs", nameof(MemoryConformance.Zero_pulses_leave_ideal_devices))]
    [InlineData("wrong type", nameof(MemoryConformance.A_seed_repeats))]
    public void A_fault_breaks_its_fact(string fault, string fact) =>
        Assert.True(Faults.Break(new Conforming(fault), fact));

    private sealed class Conforming(string fault) : MemoryConformance
    {
        protected override IMemory Create() => new FaultyMemory(fault);
    }
}
