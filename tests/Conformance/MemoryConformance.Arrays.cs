using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>
/// The promises of a memory on its arrays as objects: what they own, how large they are, how long they last.
/// </summary>
public abstract partial class MemoryConformance
{
    /// <summary>A second array neither depends on the first nor changes it.</summary>
    [Fact]
    public void Arrays_share_no_state()
    {
        IMemory memory = Create();
        MemoryExercise exercise = new(memory, Rounds);
        float[] alone = exercise.Vary(Shape, Hardware.Published(1));
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray first = memory.Fabricate(Shape, Hardware.Published(1));
        exercise.Vary([1, 5, 7], Hardware.Published(2));
        Assert.Equal(alone, exercise.Vary(first, memory.Range, Shape));
    }

    /// <summary>
    /// The tensors of an array outlive the scope of the caller. An array keeps no argument and returns no tensor of its
    /// own.
    /// </summary>
    [Fact]
    public void An_array_owns_its_tensors()
    {
        IMemory memory = Create();
        IMemoryArray array;
        using (NewDisposeScope())
            array = memory.Fabricate(Shape, Hardware.At(1, OnlyFabrication));
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray owned = array;
        Tensor target = full(Shape, memory.Range.Max, dtype: ScalarType.Float32);
        owned.Program(target);
        float[] before = Draws.Copy(owned.Read());
        target.zero_();
        owned.Read().zero_();
        Assert.Equal(before, Draws.Copy(owned.Read()));
    }

    /// <summary>Every temporary tensor is disposed, and disposing an array disposes its tensors.</summary>
    [Fact]
    public void No_tensor_leaks() => Promises.AssertNoLeak(() => UseAll(Hardware.Published(1)));

    /// <summary>All random numbers come from dials and streams.</summary>
    [Fact]
    public void Global_generator_is_not_used() => Promises.AssertDrawsNothing(() => UseAll(Hardware.Published(1)));

    /// <summary>
    /// The array changes no argument: neither targets nor counts of pulses, nor the shape that it is fabricated from.
    /// </summary>
    [Fact]
    public void Arguments_stay_as_they_are()
    {
        foreach (Conditions conditions in new[] { Hardware.Ideal(1), Hardware.Published(1) })
        {
            using DisposeScope scope = NewDisposeScope();
            IMemory memory = Create();
            long[] shape = [.. Shape];
            using IMemoryArray array = memory.Fabricate(shape, conditions);
            Assert.True(shape.SequenceEqual(Shape), "Fabricate changed the shape, which belongs to the caller");
            Tensor targets = new Draws(3).Between(memory.Range.Min, memory.Range.Max, Shape);
            Tensor some = targets.masked_fill(new Draws(4).Between(0, 1, Shape) < 0.3, float.NaN);
            foreach (Tensor target in new[] { targets, some })
                Promises.AssertLeaves(target, "the targets of Program", () => array.Program(target));
            foreach (Tensor counts in Pulses(array))
                Promises.AssertLeaves(counts, "the counts of Pulse", () => ((IPulsedArray)array).Pulse(counts));
        }
    }

    /// <summary>
    /// An array lasts: reads stay finite and not negative over a thousand reads, writes and pulses, and ideal devices
    /// read at last as they did at first.
    /// </summary>
    [Fact]
    public void Long_use_stays_sound()
    {
        float[] seen = LongUse.Read(Create(), Few, Hardware.Ideal(1), reads: 100);
        float[] first = seen[..(int)(Few[0] * Few[1] * Few[2])];
        Assert.True(
            seen[first.Length..].Chunk(first.Length).All(read => read.SequenceEqual(first)),
            "reading ideal devices a hundred times changes them"
        );
        LongUse.WriteAndPulse(Create(), Few, Hardware.Published(1));
    }

    /// <summary>
    /// A layer has a hundred thousand devices and more; they are fabricated, written, pulsed and read.
    /// </summary>
    [Fact]
    public void Large_arrays_are_made()
    {
        using DisposeScope scope = NewDisposeScope();
        IMemory memory = Create();
        using IMemoryArray array = memory.Fabricate([.. Layer], Hardware.Published(1));
        array.Program(full(Layer, memory.Range.Max, dtype: ScalarType.Float32));
        if (array is IPulsedArray pulsed)
            pulsed.Pulse(full(Layer, pulsed.Signs.HasFlag(PulseSigns.Lower) ? -1 : 1, dtype: ScalarType.Int8));
        Tensor read = array.Read();
        Assert.Equal(Layer, read.shape);
        Assert.True(read.isfinite().all().item<bool>(), "an array of 100,000 devices read a number that is not finite");
    }

    /// <summary>
    /// An array with <see cref="IResumable"/> goes on from a kept state in the same bits as one that was never stopped.
    /// </summary>
    [Fact]
    public void A_kept_state_goes_on_alike()
    {
        foreach (Conditions conditions in new[] { Hardware.Ideal(1), Hardware.Published(1) })
        {
            IMemory memory = Create();
            new Resumption<IMemoryArray>(() => memory.Fabricate([.. Shape], conditions), Seen).AssertGoesOn();
        }
    }

    /// <summary>Uses all abilities of an array, and returns all that is seen of it.</summary>
    private float[] Seen(IMemoryArray array)
    {
        using DisposeScope scope = NewDisposeScope();
        ConductanceRange range = Exercise.Memory.Range;
        List<float> seen = [.. new MemoryExercise(Exercise.Memory, rounds: 3).Vary(array, range, Shape)];
        array.Program(new Draws(5).Between(range.Min, range.Max, Shape));
        if (array is IAgingArray aging)
            aging.Age(TimeSpan.FromSeconds(1));
        if (array is IUsedArray used)
            used.Use(1000);
        seen.AddRange(Draws.Copy(array.Read()));
        if (array is IPoweredArray powered)
            seen.Add((float)powered.Joules);
        if (array is IWornArray worn)
        {
            seen.AddRange(Draws.Copy(worn.Pulses().to(ScalarType.Float32)));
            seen.AddRange(Draws.Copy(worn.Sets().to(ScalarType.Float32)));
        }
        return [.. seen];
    }

    /// <summary>Fabricates an array, uses all of its abilities, and disposes it.</summary>
    private void UseAll(Conditions conditions)
    {
        using DisposeScope scope = NewDisposeScope();
        IMemory memory = Create();
        using IMemoryArray array = memory.Fabricate([.. Shape], conditions);
        Exercise.Vary(array, memory.Range, Shape);
        if (array is IAgingArray aging)
            aging.Age(TimeSpan.FromSeconds(1));
        if (array is IUsedArray used)
            used.Use(1000);
        if (array is IWornArray worn)
        {
            worn.Pulses().Dispose();
            worn.Sets().Dispose();
        }
    }
}
