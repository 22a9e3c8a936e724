using System.Numerics;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>What the contracts promise of a tensor that a part hands out. The host trusts nothing: a broken promise becomes one sentence.</summary>
internal static class Promise
{
    /// <summary>The tensor, if it is as promised; otherwise a sentence of what was wrong with it.</summary>
    public static string? Broken(Tensor? tensor, ReadOnlySpan<long> shape, ScalarType type, Device device)
    {
        if (tensor is null) return "returned null; expected a tensor.";
        if (tensor.IsInvalid) return "returned a tensor that is disposed; expected a live one.";
        if (!tensor.shape.AsSpan().SequenceEqual(shape)) return $"returned shape {Text(tensor.shape)}; expected {Text(shape)}.";
        if (tensor.dtype != type) return $"returned {tensor.dtype}; expected {type}.";
        if (tensor.device_type != device.type) return $"returned a tensor on {tensor.device_type}; expected {device.type}.";
        return null;
    }

    /// <summary>Null if every float32 is finite and in min..max; otherwise a sentence with the first that is not.</summary>
    public static string? OutOfRange(Tensor tensor, float min, float max)
    {
        using Tensor contiguous = tensor.detach().cpu().contiguous();
        ReadOnlySpan<float> values = MemoryMarshal.Cast<byte, float>(contiguous.bytes);
        int at = FirstOutside(values, min, max);
        if (at < 0) return null;
        string expected = float.IsFinite(values[at]) ? $"values from {min} to {max}" : "finite numbers";
        return $"returned {values[at]} at position {at}; expected {expected}.";
    }

    public static string Text(ReadOnlySpan<long> shape) => $"[{string.Join(", ", shape.ToArray())}]";

    /// <summary>A comparison with NaN is false, so one pass finds both.</summary>
    private static int FirstOutside(ReadOnlySpan<float> values, float min, float max)
    {
        Vector<float> low = new(min), high = new(max);
        int i = 0;
        for (; i <= values.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var part = new Vector<float>(values[i..]);
            if (!Vector.EqualsAll(Vector.GreaterThanOrEqual(part, low) & Vector.LessThanOrEqual(part, high), Vector<int>.AllBitsSet)) break;
        }
        for (; i < values.Length; i++)
            if (!(values[i] >= min && values[i] <= max)) return i;
        return -1;
    }
}
