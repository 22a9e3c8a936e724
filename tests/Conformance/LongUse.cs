using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>Uses a small array for long.</summary>
internal static class LongUse
{
    private const int Reads = 1000;
    private const int Writes = 300;

    /// <summary>Reads an array so many times, and returns all reads.</summary>
    public static float[] Read(IMemory memory, long[] shape, Conditions conditions, int reads)
    {
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = memory.Fabricate([.. shape], conditions);
        List<float> seen = [];
        for (int read = 0; read < reads; read++)
            seen.AddRange(Look(array, shape, "read", read));
        if (array is IUsedArray used)
        {
            used.Use(1_000_000);
            seen.AddRange(Look(array, shape, "use", 1_000_000));
        }
        return [.. seen];
    }

    /// <summary>Reads an array a thousand times, then writes, pulses and reads it hundreds of times.</summary>
    public static void WriteAndPulse(IMemory memory, long[] shape, Conditions conditions)
    {
        Read(memory, shape, conditions, Reads);
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = memory.Fabricate([.. shape], conditions);
        Tensor low = full(shape, memory.Range.Min, dtype: ScalarType.Float32);
        Tensor high = full(shape, memory.Range.Max, dtype: ScalarType.Float32);
        for (int write = 0; write < Writes; write++)
        {
            array.Program(write % 2 == 0 ? low : high);
            Look(array, shape, "write", write);
        }
        if (array is not IPulsedArray pulsed)
            return;
        int sign = pulsed.Signs.HasFlag(PulseSigns.Lower) ? -1 : 1;
        Tensor counts = full(shape, sign * 100, dtype: ScalarType.Int8);
        for (int pulse = 0; pulse < Writes; pulse++)
        {
            pulsed.Pulse(counts);
            Look(array, shape, "pulse", pulse);
        }
    }

    private static float[] Look(IMemoryArray array, long[] shape, string what, int number)
    {
        using Tensor read = array.Read();
        Promises.AssertIs(read, ScalarType.Float32, shape);
        float[] values = Draws.Copy(read);
        Assert.True(
            values.All(value => value >= 0 && float.IsFinite(value)),
            $"after {what} {number + 1} it read a conductance that is negative or not finite"
        );
        return values;
    }
}
