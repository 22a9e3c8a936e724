using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>The promises of a sense on its imperfections.</summary>
public abstract partial class SenseConformance
{
    private Effects Effects => new(Hardware, Shape, rounds: 1, Exercise.Treat);

    /// <summary>With every dial at 0, all seeds give the same values where there are no ties.</summary>
    [Fact]
    public void Ideal_amplifiers_are_the_same_for_every_seed() => Hardware.AssertIdealHasNoSeed();

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

    /// <summary>Amplifiers draw different numbers, unless they are said to share them.</summary>
    [Fact]
    public void Amplifiers_draw_different_numbers() => Effects.AssertDevicesDiffer();

    /// <summary>Reads draw their noise anew at every read.</summary>
    [Fact]
    public void Noise_is_drawn_anew() => Effects.AssertDrawnAnew();

    /// <summary>At strength s an imperfection is s times as large.</summary>
    [Fact]
    public void Effects_are_in_proportion_to_the_strength() =>
        new Scaling(Hardware, Shape, Many, Exercise.Scatter).AssertProportional(_ => OnlyCompares);

    /// <summary>
    /// At strength 1 an imperfection is as large as declared, within a factor of 3, where that can be read: as a spread
    /// of values, or as a spread of ln(R) at which amplifiers change their minds.
    /// </summary>
    [Fact]
    public void Effects_have_their_typical_size()
    {
        new Sizes(Hardware, Shape, Many, width: 1, Exercise.Treat).AssertTypical(isRead: !HasColumns);
        foreach (
            Imperfection one in Hardware.Timeless.Where(one => IsThreshold(one.Typical) && Appears(one.Name).IsMeasured)
        )
            AssertThreshold(one);
    }

    private bool HasColumns
    {
        get
        {
            using ISenseArray array = Create().Fabricate([.. Few], Range, Hardware.Ideal(1));
            return array is IColumnSense;
        }
    }

    /// <summary>Whether a size is the spread of a threshold in the logarithm of a ratio of devices.</summary>
    private bool IsThreshold(Quantity typical) =>
        Devices == 2
        && OnlyCompares
        && typical.Unit.StartsWith("ln(", StringComparison.Ordinal)
        && SizeNames.IsSpread(typical);

    /// <summary>
    /// Of amplifiers whose devices differ by one typical size, one in six errs where the threshold is normal. At a
    /// third of the size fewer than one in 500 would, at three times the size more than one in three.
    /// </summary>
    private void AssertThreshold(Imperfection one)
    {
        double lead = Math.Abs(one.Typical.Value);
        float[] ideal = Exercise.ReadLead(Many, Hardware.Ideal(1), lead);
        float[] real = Exercise.ReadLead(Many, Hardware.Only(one, 1), lead);
        if (ideal.Any(value => Math.Abs(value) != 1))
            return;
        double errors = ideal.Zip(real).Count(pair => pair.First != pair.Second) / (double)ideal.Length;
        Assert.True(
            errors is > 0.001 and < 0.38,
            $"where devices differ by the typical {one.Typical.Name} of '{one.Name}', {one.Typical.Value:G3} "
                + $"{one.Typical.Unit}, {errors:P1} of the amplifiers err; 16 % was expected. Correct the size, or the effect."
        );
    }
}
