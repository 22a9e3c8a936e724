using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>Uses the arrays of a memory, and returns what their reads saw.</summary>
/// <param name="memory">The memory.</param>
/// <param name="rounds">The number of rounds of pulses.</param>
internal sealed class MemoryExercise(IMemory memory, int rounds)
{
    /// <summary>The memory.</summary>
    public IMemory Memory => memory;

    /// <summary>The pulses that each device gets, one count after the other.</summary>
    private static readonly int[] Counts = [3, 20, 127];

    /// <summary>Reads devices, writes a part of them, pulses them, and returns all reads.</summary>
    public float[] Vary(long[] shape, Conditions conditions)
    {
        using IMemoryArray array = memory.Fabricate([.. shape], conditions);
        return Vary(array, memory.Range, shape);
    }

    /// <summary>Reads devices, writes a part of them, pulses them, and returns all reads.</summary>
    public float[] Vary(IMemoryArray array, ConductanceRange range, long[] shape) =>
        [.. Scatter(array, range, shape, rounds).SelectMany(frame => frame.Values)];

    /// <summary>Writes and pulses many devices, each in its own way.</summary>
    public IReadOnlyList<Frame> Scatter(long[] shape, Conditions conditions)
    {
        using IMemoryArray array = memory.Fabricate([.. shape], conditions);
        return Scatter(array, memory.Range, shape, 2);
    }

    /// <summary>Writes all devices to the ends of the range, and reads both ends so many times.</summary>
    public float[] ReadOften(long[] shape, Conditions conditions, int reads)
    {
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = memory.Fabricate([.. shape], conditions);
        List<float> seen = [];
        foreach (double target in new[] { memory.Range.Max, memory.Range.Min })
        {
            array.Program(full(shape, target, dtype: ScalarType.Float32));
            seen.AddRange(Promises.AssertFinite(array.Read(), shape));
            for (int read = 0; read < reads; read++)
                array.Read().Dispose();
            if (array is IUsedArray used)
                used.Use(reads);
            seen.AddRange(Promises.AssertFinite(array.Read(), shape));
        }
        return [.. seen];
    }

    /// <summary>Treats all devices alike: writes them to three conductances, and pulses them.</summary>
    public IReadOnlyList<Frame> Treat(Treatment treatment, Conditions conditions)
    {
        using DisposeScope scope = NewDisposeScope();
        ConductanceRange range = memory.Range;
        using IMemoryArray array = memory.Fabricate([.. treatment.Shape], conditions);
        List<Frame> frames = [.. Read(array, treatment, "fabricated", 0)];
        for (int round = 0; round < treatment.Rounds; round++)
        {
            void Write(string place, double target)
            {
                array.Program(full(treatment.Shape, target, dtype: ScalarType.Float32));
                frames.AddRange(Read(array, treatment, $"written to the {place}", round));
            }
            Write("greatest", range.Max);
            Write("middle", (range.Min + range.Max) / 2);
            Write("least", range.Min);
            if (array is not IPulsedArray pulsed)
                continue;
            if (pulsed.Signs.HasFlag(PulseSigns.Raise))
                frames.AddRange(Pulse(pulsed, treatment, 1, round));
            Write("greatest again", range.Max);
            if (pulsed.Signs.HasFlag(PulseSigns.Lower))
                frames.AddRange(Pulse(pulsed, treatment, -1, round));
        }
        return frames;
    }

    private static List<Frame> Pulse(IPulsedArray array, Treatment treatment, int sign, int round)
    {
        List<Frame> frames = [];
        foreach (int count in Counts)
        {
            array.Pulse(full(treatment.Shape, sign * count, dtype: ScalarType.Int8));
            frames.AddRange(Read(array, treatment, $"pulsed by {sign * count}", round));
        }
        return frames;
    }

    private static IEnumerable<Frame> Read(IMemoryArray array, Treatment treatment, string step, int round)
    {
        for (int read = 0; read < treatment.Reads; read++)
            yield return new Frame(step, round, read, Promises.AssertFinite(array.Read(), treatment.Shape));
    }

    private static List<Frame> Scatter(IMemoryArray array, ConductanceRange range, long[] shape, int rounds)
    {
        using DisposeScope scope = NewDisposeScope();
        Draws draws = new(7);
        List<Frame> frames = [];
        void Look(string step) => frames.Add(new Frame(step, 0, 0, Promises.AssertFinite(array.Read(), shape)));
        Look("fabricated");
        Tensor targets = draws.Between(range.Min, range.Max, shape);
        Tensor untouched = draws.Between(0, 1, shape) < 0.3;
        array.Program(targets.masked_fill(untouched, float.NaN));
        Look("written");
        if (array is not IPulsedArray pulsed)
            return frames;
        int least = pulsed.Signs.HasFlag(PulseSigns.Lower) ? -14 : 0;
        int greatest = pulsed.Signs.HasFlag(PulseSigns.Raise) ? 14 : 0;
        for (int round = 0; round < rounds; round++)
        {
            pulsed.Pulse(draws.Whole(least, greatest, shape));
            Look($"pulsed {round}");
        }
        return frames;
    }
}
