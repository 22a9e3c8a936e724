using System.Runtime.InteropServices;
using Modular.Contracts;
using Modular.Plugins.Hfo2WeakReset;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Hfo2WeakReset;

/// <summary>Arrays and numbers for the tests of this memory.</summary>
internal static class WeakResetFixture
{
    public static readonly NominalDevice Nominal = NominalDevice.FromLaws(NominalValue.Median);

    public static double D2d(string dial) => dial.StartsWith("d2d-") ? 1 : 0;

    public static Func<string, double> Only(params string[] dials) => dial => dials.Contains(dial) ? 1 : 0;

    public static IPulsedArray Fabricate(
        int count,
        Func<string, double> strengths,
        ulong seed = 11,
        WeakResetOptions? options = null
    ) => (IPulsedArray)new WeakResetMemory(options ?? new()).Fabricate([count], new Conditions(seed, strengths));

    public static DeviceParameters Parameters(int count, Func<string, double> strengths, ulong seed = 11) =>
        new(count, Nominal, new Conditions(seed, strengths));

    public static float[] Values(this IMemoryArray array)
    {
        using Tensor read = array.Read();
        return MemoryMarshal.Cast<byte, float>(read.bytes).ToArray();
    }

    public static void Pulse(this IPulsedArray array, params sbyte[] counts)
    {
        using Tensor tensor = torch.tensor(counts, ScalarType.Int8);
        array.Pulse(tensor);
    }

    public static void Program(this IMemoryArray array, params float[] targets)
    {
        using Tensor tensor = torch.tensor(targets, ScalarType.Float32);
        array.Program(tensor);
    }

    public static sbyte[] Same(int count, int pulses) => [.. Enumerable.Repeat((sbyte)-pulses, count)];

    public static double[] Ln(IEnumerable<float> values) => [.. values.Select(x => Math.Log(x))];

    public static double Deviation(IReadOnlyCollection<double> values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(x => (x - mean) * (x - mean)) / values.Count);
    }

    public static double Quantile(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(int)(share * sorted.Length)];
    }

    public static void Near(double expected, double actual, double tolerance) =>
        Assert.InRange(actual, expected - tolerance, expected + tolerance);
}
