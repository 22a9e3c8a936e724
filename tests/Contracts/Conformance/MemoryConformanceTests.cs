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

    /// <summary>Each mistake is noticed by a fact, whose sentence says what to look for.</summary>
    [Theory]
    [InlineData(
        "NaN from the 21st read",
        nameof(MemoryConformance.Long_use_stays_sound),
        "after read 21 it read a conductance that is negative or not finite"
    )]
    [InlineData("NaN late", nameof(MemoryConformance.Long_use_stays_sound), "after read 701 it read")]
    [InlineData("few devices", nameof(MemoryConformance.Large_arrays_are_made), "100,000 devices at most")]
    [InlineData(
        "forgets its reads",
        nameof(MemoryConformance.A_kept_state_goes_on_alike),
        "KeepState forgets a part of its state. Hand over every number that changes after fabrication"
    )]
    [InlineData(
        "read for its state",
        nameof(MemoryConformance.A_kept_state_goes_on_alike),
        "KeepState changes the array whose state is kept. Only hand its numbers over."
    )]
    [InlineData(
        "own random spread",
        nameof(MemoryConformance.Each_imperfection_draws_from_its_own_stream),
        "'spread' differs between equally treated devices or reads, but no seed changes it"
    )]
    [InlineData(
        "own random reading",
        nameof(MemoryConformance.Each_imperfection_draws_from_its_own_stream),
        "'reading' differs between equally treated devices or reads, but no seed changes it"
    )]
    [InlineData(
        "no seed of spread",
        nameof(MemoryConformance.Each_imperfection_draws_from_its_own_stream),
        "and not from a Random or a fixed seed"
    )]
    [InlineData(
        "no seed of reading",
        nameof(MemoryConformance.Each_imperfection_draws_from_its_own_stream),
        "'reading' differs between equally treated devices or reads, but no seed changes it"
    )]
    [InlineData(
        "one stream",
        nameof(MemoryConformance.Each_imperfection_draws_from_its_own_stream),
        "'spread' alone draws from the stream of another imperfection"
    )]
    [InlineData(
        "stream of the part",
        nameof(MemoryConformance.Each_imperfection_draws_from_its_own_stream),
        "draw the same numbers from one stream of the part"
    )]
    [InlineData(
        "kept random",
        nameof(MemoryConformance.Each_imperfection_draws_from_its_own_stream),
        "'writing' gives other devices when an array is fabricated again from the same seed"
    )]
    [InlineData(
        "one number for all spread",
        nameof(MemoryConformance.Devices_draw_different_numbers),
        "'spread' moves all devices by one number"
    )]
    [InlineData(
        "one number for all writing",
        nameof(MemoryConformance.Devices_draw_different_numbers),
        "'writing' moves all devices by one number"
    )]
    [InlineData(
        "one number for all reading",
        nameof(MemoryConformance.Devices_draw_different_numbers),
        "'reading' moves all devices by one number"
    )]
    [InlineData(
        "one number for pairs reading",
        nameof(MemoryConformance.Devices_draw_different_numbers),
        "'reading' repeats its numbers after 143 devices"
    )]
    [InlineData(
        "one number for rows spread",
        nameof(MemoryConformance.Devices_draw_different_numbers),
        "'spread' gives all devices of a row the same numbers"
    )]
    [InlineData(
        "numbers repeat writing",
        nameof(MemoryConformance.Devices_draw_different_numbers),
        "'writing' repeats its numbers after 100 devices"
    )]
    [InlineData(
        "same noise at every read",
        nameof(MemoryConformance.Noise_is_drawn_anew),
        "'reading' errs in two reads alike"
    )]
    [InlineData(
        "two noises in turn",
        nameof(MemoryConformance.Noise_is_drawn_anew),
        "'reading' errs in two reads alike"
    )]
    [InlineData(
        "same error at every write",
        nameof(MemoryConformance.Noise_is_drawn_anew),
        "'writing' errs in two writes alike"
    )]
    [InlineData(
        "gains drawn at reads",
        nameof(MemoryConformance.Reading_moves_nothing),
        "A read must change nothing that later steps, writes or reads use."
    )]
    [InlineData(
        "steps drawn at reads",
        nameof(MemoryConformance.Reading_moves_nothing),
        "devices pulsed by 3 read otherwise when each step is read three times"
    )]
    [InlineData(
        "gains drawn at writes",
        nameof(MemoryConformance.Fabrication_is_drawn_once),
        "Draw these once, in Fabricate."
    )]
    [InlineData(
        "squared spread",
        nameof(MemoryConformance.Effects_are_in_proportion_to_the_strength),
        "'spread' moves devices 4 times as much at strength 0.125 as at 0.0625; 2 times was expected"
    )]
    [InlineData(
        "squared writing",
        nameof(MemoryConformance.Effects_are_in_proportion_to_the_strength),
        "'writing' moves devices 4 times as much"
    )]
    [InlineData(
        "squared reading",
        nameof(MemoryConformance.Effects_are_in_proportion_to_the_strength),
        "'reading' moves devices 4 times as much"
    )]
    [InlineData(
        "root of reading",
        nameof(MemoryConformance.Effects_are_in_proportion_to_the_strength),
        "'reading' moves devices 1.41 times as much"
    )]
    [InlineData(
        "on or off writing",
        nameof(MemoryConformance.Effects_are_in_proportion_to_the_strength),
        "'writing' moves devices 1 times as much"
    )]
    [InlineData(
        "six times spread",
        nameof(MemoryConformance.Effects_have_their_typical_size),
        "its typical sigma is 0.02 1. Correct the one that is wrong"
    )]
    [InlineData(
        "six times writing",
        nameof(MemoryConformance.Effects_have_their_typical_size),
        "'writing' spreads what is read by 0.1"
    )]
    [InlineData(
        "six times reading",
        nameof(MemoryConformance.Effects_have_their_typical_size),
        "'reading' spreads what is read by 0.1"
    )]
    [InlineData(
        "a sixth of reading",
        nameof(MemoryConformance.Effects_have_their_typical_size),
        "'reading' spreads what is read by 0.003"
    )]
    [InlineData(
        "zeroed counts",
        nameof(MemoryConformance.Arguments_stay_as_they_are),
        "it changed the counts of Pulse, which belongs to the caller"
    )]
    [InlineData(
        "zeroed targets",
        nameof(MemoryConformance.Arguments_stay_as_they_are),
        "it changed the targets of Program, which belongs to the caller"
    )]
    [InlineData("changed shape", nameof(MemoryConformance.Arguments_stay_as_they_are), "Fabricate changed the shape")]
    [InlineData(
        "NaN joules",
        nameof(MemoryConformance.Counted_writes_add_up_to_the_joules),
        "after fabrication Joules is NaN"
    )]
    [InlineData(
        "NaN joules after pulses",
        nameof(MemoryConformance.Counted_writes_add_up_to_the_joules),
        "after pulses Joules is NaN"
    )]
    [InlineData(
        "joules run back",
        nameof(MemoryConformance.Counted_writes_add_up_to_the_joules),
        "after a write of NaN Joules is 3E-12, and 4E-12 before"
    )]
    [InlineData(
        "flat pulses",
        nameof(MemoryConformance.Counted_writes_add_up_to_the_joules),
        "Pulses() returned Int32 [782]; Int32 [2, 23, 17] was expected"
    )]
    [InlineData(
        "long pulses",
        nameof(MemoryConformance.Counted_writes_add_up_to_the_joules),
        "Pulses() returned Int64 [2, 23, 17]"
    )]
    [InlineData(
        "own pulses",
        nameof(MemoryConformance.Counted_writes_add_up_to_the_joules),
        "Pulses() returns the array's own tensor; return a copy"
    )]
    [InlineData(
        "lost pulses",
        nameof(MemoryConformance.Counted_writes_add_up_to_the_joules),
        "Count each pulse that a device is given"
    )]
    [InlineData(
        "negative sets",
        nameof(MemoryConformance.Counted_writes_add_up_to_the_joules),
        "a count of Sets() fell, or is below 0"
    )]
    [InlineData(
        "no time",
        nameof(MemoryConformance.Time_ages_devices_since_their_last_write),
        "'ageing' changes nothing in a hundred years"
    )]
    [InlineData(
        "always ageing",
        nameof(MemoryConformance.Time_ages_devices_since_their_last_write),
        "time changes devices though every dial is at 0"
    )]
    [InlineData(
        "last age only",
        nameof(MemoryConformance.Time_ages_devices_since_their_last_write),
        "Add what passes to the age of each device"
    )]
    [InlineData(
        "age of the array",
        nameof(MemoryConformance.Time_ages_devices_since_their_last_write),
        "Each device ages from the moment at which it was last written"
    )]
    [InlineData(
        "age by writes of others",
        nameof(MemoryConformance.Time_ages_devices_since_their_last_write),
        "NaN leaves a device and its age as they are"
    )]
    [InlineData(
        "age of 0 is more",
        nameof(MemoryConformance.Time_ages_devices_since_their_last_write),
        "Age(TimeSpan.Zero) changes devices"
    )]
    [InlineData("NaN when old", nameof(MemoryConformance.Time_ages_devices_since_their_last_write), "is not finite")]
    public void A_mistake_is_told(string fault, string fact, string sentence) =>
        Faults.AssertTold(new Conforming(fault), fact, sentence);

    private sealed class Conforming(string fault) : MemoryConformance
    {
        protected override IMemory Create() => new FaultyMemory(fault);
    }
}
