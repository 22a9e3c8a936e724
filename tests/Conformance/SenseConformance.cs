using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>
/// The promises of every sense, as tests. Derive from this class in an xunit v3 project and create your sense.
/// </summary>
public abstract partial class SenseConformance
{
    private static readonly ConductanceRange Range = new(1e-6, 1e-4);
    private static readonly long[] Shape = [29, 37]; // no multiple of any vector
    private static readonly long[] Few = [2, 3];
    private static readonly long[] Many = [100, 200];
    private static readonly long[] Layer = [400, 300]; // more than a hundred thousand, as layers have

    /// <summary>Creates the sense under test.</summary>
    protected abstract ISense Create();

    /// <summary>The number of devices that the sense reads for one value.</summary>
    protected virtual int Devices => 2;

    /// <summary>
    /// Whether the sense only compares the devices of a value with each other, so that equal conductances tie, however
    /// large they are.
    /// </summary>
    protected virtual bool OnlyCompares => true;

    /// <summary>
    /// How an imperfection shows, by its name. Override it for one that is rare, that all amplifiers share, or whose
    /// effect is not in proportion to its strength.
    /// </summary>
    protected virtual Appearance Appears(string imperfection) => new();

    private static Tensor Inputs => SenseExercise.Inputs(Shape);

    private SenseExercise Exercise => field ??= new SenseExercise(Create(), Devices, Range);

    private Hardware Hardware =>
        field ??= new Hardware(
            Exercise.Sense.Imperfections,
            Appears,
            conditions => Exercise.Vary(Shape, conditions),
            conditions => Exercise.Vary(Many, conditions),
            conditions => Exercise.ReadOften(Few, conditions, MostReads)
        );

    private int MostReads => Exercise.Sense.Imperfections.Select(one => Appears(one.Name).Reads).Append(0).Max();

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
    /// A sense that reads two values reads a tie as one of them, by a coin of each amplifier that was tossed at
    /// fabrication: both occur, and another seed tosses others.
    /// </summary>
    [Fact]
    public void A_tie_is_a_coin()
    {
        if (Devices == 1 || !OnlyCompares || Exercise.Vary(Shape, Hardware.Ideal(1)).Any(value => Math.Abs(value) != 1))
            return; // It has nothing to tie with, or reads more values than two.
        float[] coins = Tie(1);
        Assert.True(
            coins.All(coin => Math.Abs(coin) == 1),
            "a tie reads as a value other than -1 and +1. Read it as the amplifier's coin, drawn from "
                + "conditions.Stream at fabrication."
        );
        double share = coins.Count(coin => coin > 0) / (double)coins.Length;
        Assert.True(share is > 0.4 and < 0.6, $"a tie reads as +1 in {share:P0} of the amplifiers; half was expected");
        Assert.False(
            coins.SequenceEqual(Tie(2)),
            "ties read alike on all chips; draw their coins from conditions.Stream"
        );
    }

    /// <summary>What amplifiers read from equal devices.</summary>
    private float[] Tie(ulong seed)
    {
        using DisposeScope scope = NewDisposeScope();
        using ISenseArray array = Create().Fabricate(Shape, Range, Hardware.Ideal(seed));
        return Promises.AssertFinite(array.Read(full([Devices, .. Shape], 1e-5, dtype: ScalarType.Float32)), Shape);
    }

    /// <summary>
    /// The array changes no argument: neither conductances nor inputs, nor the shape that it is fabricated from.
    /// </summary>
    [Fact]
    public void Arguments_stay_as_they_are()
    {
        foreach (Conditions conditions in new[] { Hardware.Ideal(1), Hardware.Published(1) })
        {
            using DisposeScope scope = NewDisposeScope();
            long[] shape = [.. Shape];
            using ISenseArray array = Create().Fabricate(shape, Range, conditions);
            Assert.True(shape.SequenceEqual(Shape), "Fabricate changed the shape, which belongs to the caller");
            Tensor conductances = Conductances(1);
            Promises.AssertLeaves(conductances, "the conductances of Read", () => array.Read(conductances));
            if (array is not IColumnSense columns)
                continue;
            Tensor inputs = Inputs;
            Promises.AssertLeaves(conductances, "conductances", () => columns.Sums(inputs, conductances));
            Promises.AssertLeaves(inputs, "the inputs of Sums", () => columns.Sums(inputs, conductances));
        }
    }

    /// <summary>An array lasts: values stay in -1..1 over a thousand reads, and ideal ones do not change.</summary>
    [Fact]
    public void Long_use_stays_sound()
    {
        AssertLasts(Hardware.Published(1), mayVary: true);
        AssertLasts(Hardware.Ideal(1), mayVary: false);
    }

    /// <summary>A layer has a hundred thousand values and more; its amplifiers are fabricated, and read.</summary>
    [Fact]
    public void Large_arrays_are_made()
    {
        using DisposeScope scope = NewDisposeScope();
        using ISenseArray array = Create().Fabricate([.. Layer], Range, Hardware.Published(1));
        Tensor values = array.Read(Exercise.Conductances(Layer, 1));
        Assert.Equal(Layer, values.shape);
        Assert.True(values.isfinite().all().item<bool>(), "120,000 amplifiers read a number that is not finite");
    }

    private void AssertLasts(Conditions conditions, bool mayVary)
    {
        using DisposeScope scope = NewDisposeScope();
        using ISenseArray array = Create().Fabricate([.. Few], Range, conditions);
        Tensor conductances = Exercise.Conductances(Few, 1);
        Tensor inputs = SenseExercise.Inputs(Few);
        float[]? first = null;
        for (int read = 1; read <= 1000; read++)
        {
            using DisposeScope one = NewDisposeScope();
            float[] values = Draws.Copy(array.Read(conductances));
            first ??= values;
            Assert.True(values.All(value => value is >= -1 and <= 1), $"read {read} gave a value outside -1..1");
            Assert.True(mayVary || values.SequenceEqual(first), $"read {read} differs, though every dial is at 0");
            if (array is IColumnSense columns)
                Assert.True(
                    Draws.Copy(columns.Sums(inputs, conductances)).All(float.IsFinite),
                    $"read {read} of columns gave a sum that is not finite"
                );
        }
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
        float[] sums = Promises.AssertFinite(columns.Sums(inputs, conductances), SenseExercise.Uses, Shape[0]);
        Assert.All(Draws.Copy(expected).Zip(sums), pair => Assert.Equal(pair.First, pair.Second, 1e-4 * Shape[1]));
        Assert.Equal(Draws.Copy(Inputs), Draws.Copy(inputs));
    }

    /// <summary>A second array neither depends on the first nor changes it.</summary>
    [Fact]
    public void Arrays_share_no_state()
    {
        ISense sense = Create();
        SenseExercise exercise = new(sense, Devices, Range);
        float[] alone = exercise.Vary(Shape, Hardware.Published(1));
        using ISenseArray first = sense.Fabricate(Shape, Range, Hardware.Published(1));
        exercise.Vary(Shape, Hardware.Published(2));
        Assert.Equal(alone, exercise.Vary(first, Shape));
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

    /// <summary>
    /// An array with <see cref="IResumable"/> goes on from a kept state in the same bits as one that was never stopped.
    /// </summary>
    [Fact]
    public void A_kept_state_goes_on_alike()
    {
        ISense sense = Create();
        Conditions conditions = Hardware.Published(1);
        new Resumption<ISenseArray>(
            () => sense.Fabricate([.. Shape], Range, conditions),
            array => Exercise.Vary(array, Shape)
        ).AssertGoesOn();
    }

    /// <summary>Every temporary tensor is disposed, and disposing an array disposes its tensors.</summary>
    [Fact]
    public void No_tensor_leaks() => Promises.AssertNoLeak(() => Exercise.Vary(Shape, Hardware.Published(1)));

    /// <summary>All random numbers come from dials and streams.</summary>
    [Fact]
    public void Global_generator_is_not_used() =>
        Promises.AssertDrawsNothing(() => Exercise.Vary(Shape, Hardware.Published(1)));

    private Tensor Conductances(double spread) => Exercise.Conductances(Shape, spread);
}
