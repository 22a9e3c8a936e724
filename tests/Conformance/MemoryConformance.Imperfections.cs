using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>The promises of a memory on its imperfections.</summary>
public abstract partial class MemoryConformance
{
    private Effects Effects => new(Hardware, Equal, rounds: 2, Exercise.Treat);

    private static readonly long[] Equal = [2, 13, 11];

    /// <summary>With every dial at 0, all seeds give the same devices.</summary>
    [Fact]
    public void Ideal_devices_are_the_same_for_every_seed() => Hardware.AssertIdealHasNoSeed();

    /// <summary>Equal seeds give equal bits, and different seeds give different ones.</summary>
    [Fact]
    public void A_seed_repeats() => Hardware.AssertRepeatable(Effects.Differ);

    /// <summary>Every dial has an effect.</summary>
    [Fact]
    public void Each_imperfection_acts() => Hardware.AssertEachActs();

    /// <summary>Turning one dial off leaves the draws of the others, because studies compare paired trials.</summary>
    [Fact]
    public void Turning_one_imperfection_off_leaves_the_draws_of_others() => Hardware.AssertNoneDisturbsAnother();

    /// <summary>The spread of fabrication grows with its dial.</summary>
    [Fact]
    public void Strength_2_spreads_more_than_1() => Hardware.AssertTwiceSpreadsMore();

    /// <summary>
    /// Each imperfection draws from its own stream: not from another's, and not from numbers that no seed changes.
    /// </summary>
    [Fact]
    public void Each_imperfection_draws_from_its_own_stream() => Effects.AssertOwnStreams();

    /// <summary>Devices draw different numbers, unless they are said to share them.</summary>
    [Fact]
    public void Devices_draw_different_numbers() => Effects.AssertDevicesDiffer();

    /// <summary>Reads draw their noise anew at every read, and writes theirs at every write.</summary>
    [Fact]
    public void Noise_is_drawn_anew() => Effects.AssertDrawnAnew();

    /// <summary>Differences between devices are drawn once, at fabrication.</summary>
    [Fact]
    public void Fabrication_is_drawn_once() => Effects.AssertFabricationStays();

    /// <summary>Reading moves no device unless an imperfection acts at reads.</summary>
    [Fact]
    public void Reading_moves_nothing() => Effects.AssertReadingMovesNothing();

    /// <summary>At strength s an imperfection is s times as large.</summary>
    [Fact]
    public void Effects_are_in_proportion_to_the_strength() =>
        new Scaling(Hardware, Equal, Many, Exercise.Scatter).AssertProportional(one =>
            SizeNames.IsProbability(one.Typical)
        );

    /// <summary>
    /// At strength 1 an imperfection is as large as declared, within a factor of 3, where that can be read.
    /// </summary>
    [Fact]
    public void Effects_have_their_typical_size()
    {
        ConductanceRange range = Exercise.Memory.Range;
        new Sizes(Hardware, Equal, Many, range.Max - range.Min, Exercise.Treat).AssertTypical(isRead: true);
    }

    /// <summary>
    /// Time moves devices by imperfections only, in parts as in a whole, and from the moment at which a device was last
    /// written.
    /// </summary>
    [Fact]
    public void Time_ages_devices_since_their_last_write()
    {
        Ageing ageing = new(Hardware, Shape, Exercise.Memory);
        if (!ageing.Happens)
            return;
        ageing.AssertIdealStays();
        ageing.AssertSound();
        ageing.AssertEachActs();
        ageing.AssertPartsAddUp();
        ageing.AssertWritesStartAnew();
    }
}
