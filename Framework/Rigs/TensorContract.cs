using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// What the contracts promise of a tensor that a part hands out. The host trusts nothing: a broken promise becomes one
/// sentence.
/// </summary>
internal static class TensorContract
{
    /// <summary>The tensor, if it is as promised; otherwise a sentence of what was wrong with it.</summary>
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
    /// Null if every float32 is finite and in min..max; otherwise a sentence with the first that is not.
    /// </summary>
    public static string? OutOfRange(Tensor tensor, float min, float max)
    {
        using Tensor contiguous = tensor.detach().cpu().contiguous();
        ReadOnlySpan<float> values = MemoryMarshal.Cast<byte, float>(contiguous.bytes);
        int at = FirstOutside(values, min, max);
        if (at < 0)
            return null;
        string expected = float.IsFinite(values[at]) ? $"values from {min} to {max}" : "finite numbers";
        return $"returned {values[at]} at position {at}; expected {expected}.";
    }

    public static string Text(ReadOnlySpan<long> shape) => $"[{string.Join(", ", shape.ToArray())}]";

    /// <summary>
    /// A comparison with NaN is false, so one pass finds both. Both halves are read in turn: two streams come from
    /// memory faster than one.
    /// </summary>
    private static int FirstOutside(ReadOnlySpan<float> values, float min, float max)
    {
        ReadOnlySpan<Vector512<float>> lanes = MemoryMarshal.Cast<float, Vector512<float>>(values);
        (Vector512<float> Low, Vector512<float> High) range = (Vector512.Create(min), Vector512.Create(max));
        ReadOnlySpan<Vector512<float>> first = lanes[..(lanes.Length / 2)];
        ReadOnlySpan<Vector512<float>> second = lanes.Slice(first.Length, first.Length);
        int i = 0;
        while (
            i + 2 <= first.Length
            && (
                Inside(first[i], range)
                & Inside(first[i + 1], range)
                & Inside(second[i], range)
                & Inside(second[i + 1], range)
            ) == Vector512<int>.AllBitsSet
        )
            i += 2;
        int at = FirstOutside(values, (min, max), i * Vector512<float>.Count, first.Length * Vector512<float>.Count);
        return at >= 0
            ? at
            : FirstOutside(values, (min, max), (first.Length + i) * Vector512<float>.Count, values.Length);
    }

    private static int FirstOutside(ReadOnlySpan<float> values, (float Min, float Max) range, int from, int to)
    {
        for (int i = from; i < to; i++)
            if (!(values[i] >= range.Min && values[i] <= range.Max))
                return i;
        return -1;
    }

    private static Vector512<int> Inside(
        Vector512<float> values,
        (Vector512<float> Low, Vector512<float> High) range
    ) => (Vector512.GreaterThanOrEqual(values, range.Low) & Vector512.LessThanOrEqual(values, range.High)).AsInt32();
}
