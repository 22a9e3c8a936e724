using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Modular.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// What the contracts promise of a tensor that a part hands out. The host trusts nothing: a broken promise becomes one
/// sentence.
/// </summary>
internal static class TensorContract
{
    /// <summary>Null if the tensor is as promised; otherwise a sentence of what was wrong with it.</summary>
    public static string? Violation(Tensor? tensor, ReadOnlySpan<long> shape, ScalarType type, Device device)
    {
        if (tensor is null)
            return "returned null; expected a tensor.";
        if (tensor.IsInvalid)
            return "returned a tensor that is disposed; expected a live one.";
        if (!tensor.shape.AsSpan().SequenceEqual(shape))
            return $"returned shape {Text(tensor.shape)}; expected {Text(shape)}.";
        if (tensor.dtype != type)
            return $"returned {tensor.dtype}; expected {type}.";
        if (tensor.device_type != device.type)
            return $"returned a tensor on {tensor.device_type}; expected {device.type}.";
        return null;
    }

    /// <summary>
    /// Null if every float32 of a tensor in host memory is finite and in min..max; otherwise a sentence with the first
    /// that is not.
    /// </summary>
    public static string? OutOfRange(Tensor tensor, float min, float max)
    {
        using Tensor plain = tensor.detach();
        using Tensor contiguous = plain.contiguous();
        ReadOnlySpan<float> values = NetworkDevice.Numbers<float>(contiguous);
        int at = FindFirstOutside(values, min, max);
        if (at < 0)
            return null;
        string expected = float.IsFinite(values[at]) ? $"values from {min} to {max}" : "finite numbers";
        return $"returned {values[at]} at position {at}; expected {expected}.";
    }

    /// <summary>A shape as sentences have it: [2, 16, 8].</summary>
    public static string Text(ReadOnlySpan<long> shape) => $"[{string.Join(", ", shape.ToArray())}]";

    /// <summary>
    /// The position of the first value that is NaN or outside; -1 where there is none. A comparison with NaN is false,
    /// so one pass finds both. Both halves are read in turn: two streams come from memory faster than one.
    /// </summary>
    private static int FindFirstOutside(ReadOnlySpan<float> values, float min, float max)
    {
        ReadOnlySpan<Vector512<float>> lanes = MemoryMarshal.Cast<float, Vector512<float>>(values);
        Vector512<float> low = Vector512.Create(min);
        Vector512<float> high = Vector512.Create(max);
        ReadOnlySpan<Vector512<float>> first = lanes[..(lanes.Length / 2)];
        ReadOnlySpan<Vector512<float>> second = lanes.Slice(first.Length, first.Length);
        int i = 0;
        while (
            i + 2 <= first.Length
            && (
                Inside(first[i], low, high)
                & Inside(first[i + 1], low, high)
                & Inside(second[i], low, high)
                & Inside(second[i + 1], low, high)
            ) == Vector512<int>.AllBitsSet
        )
            i += 2;
        int half = first.Length * Vector512<float>.Count;
        int passed = i * Vector512<float>.Count; // of each half
        int inFirst = FindOutside(values[passed..half], min, max);
        if (inFirst >= 0)
            return passed + inFirst;
        int rest = half + passed;
        int inRest = FindOutside(values[rest..], min, max);
        if (inRest < 0)
            return -1;
        return rest + inRest;
    }

    private static int FindOutside(ReadOnlySpan<float> values, float min, float max)
    {
        for (int i = 0; i < values.Length; i++)
            if (!(values[i] >= min && values[i] <= max))
                return i;
        return -1;
    }

    private static Vector512<int> Inside(Vector512<float> values, Vector512<float> low, Vector512<float> high) =>
        (Vector512.GreaterThanOrEqual(values, low) & Vector512.LessThanOrEqual(values, high)).AsInt32();
}
