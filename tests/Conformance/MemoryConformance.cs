using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>
/// The promises of every memory, as tests. Derive from this class in an xunit v3 project and create your memory.
/// </summary>
public abstract partial class MemoryConformance
{
    private static readonly long[] Shape = [2, 23, 17]; // no multiple of any vector
    private static readonly long[] Few = [2, 3, 2];
    private static readonly long[] Many = [2, 100, 100];
    private static readonly long[] Layer = [2, 240, 220]; // more than a hundred thousand, as layers have

    /// <summary>Creates the memory under test.</summary>
    protected abstract IMemory Create();

    /// <summary>
    /// The relative distance by which an ideal device may miss the range. It is more than rounding where writing goes
    /// in steps.
    /// </summary>
    protected virtual double Tolerance => 1e-6;

    /// <summary>
    /// The number of rounds of up to 14 pulses in each experiment. It must be enough for every imperfection to show.
    /// </summary>
    protected virtual int Rounds => 12;

    /// <summary>
    /// How an imperfection shows, by its name. Override it for one that is rare, that all devices share, or whose
    /// effect is not in proportion to its strength.
    /// </summary>
    protected virtual Appearance Appears(string imperfection) => new();

    private MemoryExercise Exercise => field ??= new MemoryExercise(Create(), Rounds);

    private Hardware Hardware =>
        field ??= new Hardware(
            Exercise.Memory.Imperfections,
            Appears,
            conditions => Exercise.Vary(Shape, conditions),
            conditions => Exercise.Vary(Many, conditions),
            conditions => Exercise.ReadOften(Few, conditions, MostReads)
        );

    private int MostReads => Exercise.Memory.Imperfections.Select(one => Appears(one.Name).Reads).Append(0).Max();

    /// <summary>The strengths with which only imperfections of fabrication are on.</summary>
    private static Func<Imperfection, double> OnlyFabrication =>
        imperfection => imperfection.Acts == Moment.Fabrication ? 1 : 0;

    /// <summary>The ends of the range are finite, not negative, and in order.</summary>
    [Fact]
    public void Range_is_a_range()
    {
        ConductanceRange range = Create().Range;
        Assert.True(
            range.Min >= 0 && range.Min < range.Max && double.IsFinite(range.Max),
            $"{range} is no range of conductances"
        );
    }

    /// <summary>Energies are in joules and endurance is in cycles, each with a source.</summary>
    [Fact]
    public void Counted_numbers_have_their_units() => CountedNumbers.AssertSound(Create());

    /// <summary>
    /// Joules are finite, never fall, and operations add up to them. Counts of pulses and SETs have the shape of the
    /// array, and rise by what devices are given.
    /// </summary>
    [Fact]
    public void Counted_writes_add_up_to_the_joules()
    {
        foreach (Conditions conditions in new[] { Hardware.Ideal(1), Hardware.Published(1) })
        {
            using DisposeScope scope = NewDisposeScope();
            IMemory memory = Create();
            using IMemoryArray array = memory.Fabricate([.. Shape], conditions);
            Bookkeeping counts = new(array, Shape);
            counts.Check("fabrication");
            array.Program(full(Shape, memory.Range.Max, dtype: ScalarType.Float32));
            counts.Check("a write");
            foreach (Tensor pulses in Pulses(array))
                counts.Pulse(pulses);
            array.Program(full(Shape, float.NaN, dtype: ScalarType.Float32));
            counts.Check("a write of NaN");
        }
    }

    /// <summary>Names of imperfections are valid and unique, and sizes have a unit and a source.</summary>
    [Fact]
    public void Imperfections_are_described() => Hardware.AssertDescribed();

    /// <summary>
    /// Reads have the shape, type and device of the contract, and are finite and not negative, with dials at 0 and 1.
    /// </summary>
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 3, 5)]
    [InlineData(2, 16, 24)]
    public void Observations_are_sound(long devices, long outputs, long inputs)
    {
        Assert.True(
            Exercise.Vary([devices, outputs, inputs], Hardware.Published(1)).Min() >= 0,
            "it read a negative conductance"
        );
        Assert.True(
            Exercise.Vary([devices, outputs, inputs], Hardware.Ideal(1)).Min() >= 0,
            "an ideal device read a negative conductance"
        );
    }

    /// <summary>Ideal devices lie in the range after fabrication and after writing.</summary>
    [Fact]
    public void Ideal_devices_are_in_range()
    {
        IMemory memory = Create();
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = memory.Fabricate(Shape, Hardware.Ideal(1));
        AssertInRange(array.Read(), memory.Range);
        array.Program(new Draws(3).Between(memory.Range.Min, memory.Range.Max, Shape));
        AssertInRange(array.Read(), memory.Range);
    }

    /// <summary>
    /// Ideal devices conduct more after writing the greatest conductance than after writing the least.
    /// </summary>
    [Fact]
    public void Writing_tells_the_ends_of_the_range_apart()
    {
        IMemory memory = Create();
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = memory.Fabricate(Shape, Hardware.Ideal(1));
        array.Program(full(Shape, memory.Range.Max, dtype: ScalarType.Float32));
        float least = Draws.Copy(array.Read()).Min();
        array.Program(full(Shape, memory.Range.Min, dtype: ScalarType.Float32));
        Assert.True(
            Draws.Copy(array.Read()).Max() < least,
            "devices asked for the least conductance conduct no less than those asked for the greatest"
        );
    }

    /// <summary>Two reads are equal unless an imperfection acts at reads.</summary>
    [Fact]
    public void Reading_twice_is_equal_without_read_noise()
    {
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = Create()
            .Fabricate(Shape, Hardware.At(1, imperfection => imperfection.Acts is Moment.Read or Moment.Time ? 0 : 1));
        Assert.Equal(Draws.Copy(array.Read()), Draws.Copy(array.Read()));
    }

    /// <summary>
    /// NaN as a target leaves a device as it is. Any other target changes ideal devices; real ones may be stuck.
    /// </summary>
    [Fact]
    public void Writing_NaN_leaves_a_device()
    {
        Assert.DoesNotContain(0, ChangesBesideNaN(Hardware.Ideal(1)));
        ChangesBesideNaN(Hardware.At(1, OnlyFabrication));
    }

    /// <summary>Pulses move ideal devices in the direction of their sign.</summary>
    [Fact]
    public void Pulses_move_ideal_devices_by_their_sign()
    {
        IMemory memory = Create();
        foreach (int sign in new[] { 1, -1 })
        {
            using DisposeScope scope = NewDisposeScope();
            using IMemoryArray array = memory.Fabricate(Shape, Hardware.Ideal(1));
            PulseSigns needed = sign > 0 ? PulseSigns.Raise : PulseSigns.Lower;
            if (array is not IPulsedArray pulsed || !pulsed.Signs.HasFlag(needed))
                continue;
            double middle = (memory.Range.Min + memory.Range.Max) / 2;
            array.Program(full(Shape, middle, dtype: ScalarType.Float32));
            float[] before = Draws.Copy(array.Read());
            pulsed.Pulse(full(Shape, sign * 127, dtype: ScalarType.Int8));
            float[] after = Draws.Copy(array.Read());
            Assert.All(before.Zip(after), pair => Assert.Equal(sign, Math.Sign(pair.Second - pair.First)));
        }
    }

    /// <summary>
    /// A count of 0 pulses leaves an ideal device as it is, and an array that takes pulses names their signs.
    /// </summary>
    [Fact]
    public void Zero_pulses_leave_ideal_devices()
    {
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = Create().Fabricate(Shape, Hardware.Ideal(1));
        if (array is not IPulsedArray pulsed)
            return;
        Assert.NotEqual(PulseSigns.None, pulsed.Signs);
        float[] before = Draws.Copy(array.Read());
        pulsed.Pulse(zeros(Shape, ScalarType.Int8));
        Assert.Equal(before, Draws.Copy(array.Read()));
    }

    /// <summary>A memory that says which pulses it takes says the same as its arrays.</summary>
    [Fact]
    public void Stated_pulses_are_those_of_the_arrays()
    {
        using DisposeScope scope = NewDisposeScope();
        IMemory memory = Create();
        if (memory is not IPulseAbility stated)
            return;
        using IMemoryArray array = memory.Fabricate(Shape, Hardware.Ideal(1));
        PulseSigns taken = array is IPulsedArray pulsed ? pulsed.Signs : PulseSigns.None;
        Assert.True(
            stated.Pulses == taken,
            $"{nameof(IPulseAbility.Pulses)} says {stated.Pulses}, but the arrays take {taken}. Make both equal."
        );
    }

    /// <summary>Counts of pulses with all signs that the array takes, and 0; none where it takes no pulses.</summary>
    private static Tensor[] Pulses(IMemoryArray array)
    {
        if (array is not IPulsedArray pulsed)
            return [];
        int least = pulsed.Signs.HasFlag(PulseSigns.Lower) ? -14 : 0;
        int greatest = pulsed.Signs.HasFlag(PulseSigns.Raise) ? 14 : 0;
        Draws draws = new(7);
        return
        [
            draws.Whole(least, greatest, Shape),
            zeros(Shape, ScalarType.Int8),
            draws.Whole(least, greatest, Shape),
        ];
    }

    /// <summary>
    /// Writes some devices from one end of the range to the other, and NaN to the rest, which must not change. Returns
    /// the changes of the written devices, siemens.
    /// </summary>
    private float[] ChangesBesideNaN(Conditions conditions)
    {
        IMemory memory = Create();
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = memory.Fabricate(Shape, conditions);
        array.Program(full(Shape, memory.Range.Max, dtype: ScalarType.Float32));
        Tensor before = array.Read();
        Tensor left = new Draws(4).Between(0, 1, Shape) < 0.5;
        array.Program(full(Shape, memory.Range.Min, dtype: ScalarType.Float32).masked_fill(left, float.NaN));
        Tensor after = array.Read();
        Assert.Equal(Draws.Copy(before[left]), Draws.Copy(after[left]));
        return Draws.Copy(before[~left] - after[~left]);
    }

    private void AssertInRange(Tensor conductances, ConductanceRange range) =>
        Assert.All(
            Draws.Copy(conductances),
            conductance => Assert.InRange(conductance, range.Min * (1 - Tolerance), range.Max * (1 + Tolerance))
        );
}
