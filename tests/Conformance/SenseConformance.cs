using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>
/// The promises of every sense, as tests. Derive from this class in an xunit v3 project and create your sense.
/// </summary>
public abstract class SenseConformance
{
    private static readonly ConductanceRange Range = new(1e-6, 1e-4);
    private static readonly long[] Shape = [29, 37]; // no multiple of any vector

    /// <summary>Creates the sense under test.</summary>
    protected abstract ISense Create();

    /// <summary>The number of devices that the sense reads for one value.</summary>
    protected virtual int Devices => 2;

    /// <summary>
    /// Whether the sense only compares the devices of a value with each other, so that equal conductances tie, however
    /// large they are.
    /// </summary>
    protected virtual bool OnlyCompares => true;

    private const int Uses = 5;

    private static Tensor Inputs => new Draws(3).Between(-1, 1, Uses, Shape[1]);

    private Hardware Hardware => new(Create().Imperfections, conditions => Exercise(Create(), conditions));

    /// <summary>Energies are in joules and endurance is in cycles, each with a source.</summary>
    [Fact]
    public void Counted_numbers_have_their_units() => CountedNumbers.AssertSound(Create());

    /// <summary>A reference is a resistance above 0 with a source, with and without a sample of devices.</summary>
    [Fact]
    public void A_reference_has_its_unit()
    {
        if (Create() is not IReferenceSense compares)
            return;
        var sample = new DeviceSample { AtMin = [(float)Range.Min], AtMax = [(float)Range.Max] };
        CountedNumbers.AssertReference(compares.Reference(Range, sample));
        CountedNumbers.AssertReference(compares.Reference(Range, null));
    }

    /// <summary>Names of imperfections are valid and unique, and sizes have a unit and a source.</summary>
    [Fact]
    public void Imperfections_are_described() => Hardware.AssertDescribed();

    /// <summary>Values have the shape, type and device of the contract, and lie in -1..1.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 7)]
    [InlineData(16, 24)]
    public void Values_are_sound(long outputs, long inputs)
    {
        using DisposeScope scope = NewDisposeScope();
        using ISenseArray array = Create().Fabricate([outputs, inputs], Range, Hardware.Published(1));
        Tensor conductances = new Draws(1).Between(Range.Min, Range.Max, Devices, outputs, inputs);
        Assert.All(
            Promises.AssertFinite(array.Read(conductances), outputs, inputs),
            value => Assert.InRange(value, -1, 1)
        );
    }

    /// <summary>With every dial at 0, all seeds give the same values where there are no ties.</summary>
    [Fact]
    public void Ideal_amplifiers_are_the_same_for_every_seed() => Hardware.AssertIdealHasNoSeed();

    /// <summary>Equal seeds give equal bits, and different seeds give different ones.</summary>
    [Fact]
    public void A_seed_repeats() => Hardware.AssertRepeatable();

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
    /// An ideal amplifier reads a tie alike at every read, and also at every conductance if it only compares. An
    /// amplifier fabricated again from the same seed reads it alike.
    /// </summary>
    [Fact]
    public void A_tie_is_decided_at_fabrication()
    {
        if (Devices == 1)
            return; // One device has nothing to tie with.
        using DisposeScope scope = NewDisposeScope();
        ISense sense = Create();
        using ISenseArray array = sense.Fabricate(Shape, Range, Hardware.Ideal(1));
        using ISenseArray again = sense.Fabricate(Shape, Range, Hardware.Ideal(1));
        Tensor low = full([Devices, .. Shape], Range.Min, dtype: ScalarType.Float32);
        Tensor high = full([Devices, .. Shape], Range.Max, dtype: ScalarType.Float32);
        float[] values = Draws.Copy(array.Read(low));
        Assert.Equal(values, Draws.Copy(array.Read(low)));
        if (OnlyCompares)
            Assert.Equal(values, Draws.Copy(array.Read(high)));
        Assert.Equal(values, Draws.Copy(again.Read(low)));
    }

    /// <summary>Two reads are equal unless an imperfection acts at reads.</summary>
    [Fact]
    public void Reading_twice_is_equal_without_read_noise()
    {
        using DisposeScope scope = NewDisposeScope();
        Conditions quiet = Hardware.At(1, imperfection => imperfection.Acts is Moment.Read or Moment.Time ? 0 : 1);
        using ISenseArray array = Create().Fabricate(Shape, Range, quiet);
        Tensor conductances = Conductances(1);
        Assert.Equal(Draws.Copy(array.Read(conductances)), Draws.Copy(array.Read(conductances)));
    }

    /// <summary>
    /// The sums of ideal columns are those of inputs times values. Reading them does not change the inputs.
    /// </summary>
    [Fact]
    public void Ideal_columns_add_products_of_what_is_read()
    {
        using DisposeScope scope = NewDisposeScope();
        using ISenseArray array = Create().Fabricate(Shape, Range, Hardware.Ideal(1));
        if (array is not IColumnSense columns)
            return;
        Tensor inputs = Inputs;
        Tensor conductances = Conductances(1);
        Tensor expected = inputs.matmul(columns.Read(conductances).t());
        float[] sums = Promises.AssertFinite(columns.Sums(inputs, conductances), Uses, Shape[0]);
        Assert.All(Draws.Copy(expected).Zip(sums), pair => Assert.Equal(pair.First, pair.Second, 1e-4 * Shape[1]));
        Assert.Equal(Draws.Copy(Inputs), Draws.Copy(inputs));
    }

    /// <summary>A second array neither depends on the first nor changes it.</summary>
    [Fact]
    public void Arrays_share_no_state()
    {
        ISense sense = Create();
        float[] alone = Exercise(sense, Hardware.Published(1));
        using ISenseArray first = sense.Fabricate(Shape, Range, Hardware.Published(1));
        Exercise(sense, Hardware.Published(2));
        Assert.Equal(alone, Exercise(first));
    }

    /// <summary>
    /// The tensors of an array outlive the scope of the caller. An array changes no argument and returns no tensor of
    /// its own.
    /// </summary>
    [Fact]
    public void An_array_owns_its_tensors()
    {
        Conditions made = Hardware.At(1, imperfection => imperfection.Acts == Moment.Fabrication ? 1 : 0);
        ISenseArray array;
        using (NewDisposeScope())
            array = Create().Fabricate(Shape, Range, made);
        using DisposeScope scope = NewDisposeScope();
        using ISenseArray owned = array;
        Tensor conductances = Conductances(0.01);
        float[] given = Draws.Copy(conductances);
        float[] before = Draws.Copy(owned.Read(conductances));
        owned.Read(conductances).zero_();
        Assert.Equal(before, Draws.Copy(owned.Read(conductances)));
        Assert.Equal(given, Draws.Copy(conductances));
    }

    /// <summary>Every temporary tensor is disposed, and disposing an array disposes its tensors.</summary>
    [Fact]
    public void No_tensor_leaks() => Promises.AssertNoLeak(() => Exercise(Create(), Hardware.Published(1)));

    /// <summary>All random numbers come from dials and streams.</summary>
    [Fact]
    public void Global_generator_is_not_used() =>
        Promises.AssertDrawsNothing(() => Exercise(Create(), Hardware.Published(1)));

    private float[] Exercise(ISense sense, Conditions conditions)
    {
        using ISenseArray array = sense.Fabricate(Shape, Range, conditions);
        return Exercise(array);
    }

    /// <summary>
    /// Reads devices that differ much, little and hardly, and the sums of columns where the sense has them.
    /// </summary>
    private float[] Exercise(ISenseArray array)
    {
        using DisposeScope scope = NewDisposeScope();
        var seen = new List<float>();
        foreach (double spread in new[] { 1, 0.1, 0.01, 0.001 })
            seen.AddRange(Promises.AssertFinite(array.Read(Conductances(spread)), Shape));
        if (array is IColumnSense columns)
            seen.AddRange(Promises.AssertFinite(columns.Sums(Inputs, Conductances(1)), Uses, Shape[0]));
        return [.. seen];
    }

    /// <summary>
    /// Returns conductances around the middle of the range, siemens, float32 [Devices, Shape]. They differ by up to the
    /// spread in ln(G), and never tie.
    /// </summary>
    private Tensor Conductances(double spread) =>
        1e-5 * (spread * new Draws(2).Between(-0.5, 0.5, [Devices, .. Shape])).exp();
}
