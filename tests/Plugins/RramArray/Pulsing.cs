using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.RramArray;

/// <summary>Pulses of arrays with one dimension.</summary>
internal static class Pulsing
{
    /// <summary>The same count for every device.</summary>
    public static void PulseAll(this IPulsedArray array, long devices, int count)
    {
        using Tensor counts = full(devices, count, ScalarType.Int8);
        array.Pulse(counts);
    }

    /// <summary>A count for each device.</summary>
    public static void PulseEach(this IPulsedArray array, params int[] counts)
    {
        using Tensor tensor = torch.tensor(Array.ConvertAll(counts, n => (sbyte)n), ScalarType.Int8);
        array.Pulse(tensor);
    }

    /// <summary>Strengths of 1 for the named dials.</summary>
    public static Func<string, double> On(params string[] dials) => name => dials.Contains(name) ? 1 : 0;
}
