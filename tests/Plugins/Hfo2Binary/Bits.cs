using System.Runtime.InteropServices;
using Modular.Contracts;
using Modular.Plugins.Hfo2Binary;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Hfo2Binary;

/// <summary>Arrays of written devices for the tests of this memory and of the senses that read it.</summary>
internal static class Bits
{
    /// <summary>The spreads of devices and cycles, and nothing else.</summary>
    public static double Spreads(string dial) => dial.StartsWith("d2d-") || dial.StartsWith("c2c-") ? 1 : 0;

    public static BinaryMemory Memory(ConditionOptions condition) =>
        new(new BinaryOptions { Condition = condition.Name, Conditions = [condition] });

    public static BinaryMemory Memory(double lrs, double lrsSigma, double hrs, double hrsSigma) =>
        Memory(
            new ConditionOptions
            {
                Name = "own",
                LrsMedian = lrs,
                LrsSigma = lrsSigma,
                HrsMedian = hrs,
                HrsSigma = hrsSigma,
            }
        );

    public static BinaryArray Fabricate(IMemory memory, Func<string, double> strengths, params long[] shape) =>
        (BinaryArray)memory.Fabricate(shape, new Conditions(5, strengths));

    /// <summary>Siemens [2, 1, pairs] of pairs (low, high) under a condition.</summary>
    public static Tensor Pairs(BinaryMemory memory, long pairs)
    {
        using BinaryArray array = Fabricate(memory, Spreads, 2, 1, pairs);
        using Tensor low = full(1, 1, pairs, memory.Range.Max, ScalarType.Float32);
        using Tensor high = full(1, 1, pairs, memory.Range.Min, ScalarType.Float32);
        using Tensor targets = cat([low, high]);
        array.Program(targets);
        return array.Read();
    }

    public static void Write(this IMemoryArray array, params float[] targets)
    {
        using Tensor tensor = torch.tensor(targets, ScalarType.Float32);
        array.Program(tensor);
    }

    public static float[] Values(this IMemoryArray array)
    {
        using Tensor read = array.Read();
        return MemoryMarshal.Cast<byte, float>(read.bytes).ToArray();
    }

    public static int[] Counts(Tensor counts)
    {
        using Tensor taken = counts;
        return MemoryMarshal.Cast<byte, int>(taken.bytes).ToArray();
    }

    /// <summary>ln(R / ohm).</summary>
    public static double[] LogResistances(this IMemoryArray array) =>
        Array.ConvertAll(array.Values(), g => -Math.Log(g));

    public static (double Mean, double Sigma) Moments(double[] values)
    {
        double mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(x => (x - mean) * (x - mean)) / values.Length));
    }
}
