using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Operators;

/// <summary>Operators that select parts of a tensor.</summary>
internal static class Selections
{
    /// <summary>The slices at some places of an axis; places below 0 count from the end.</summary>
    public static Tensor Gather(OperatorCall call)
    {
        int axis = call.Axis(call.Node.Whole("axis", 0), call.X.dim());
        long size = call.X.shape[axis];
        long[] places = call.Wholes(1);
        if (places.Any(place => place < -size || place >= size))
            throw call.Node.Wrong(
                $"takes places {Elementwise.Text(places.Take(8))} of {size}",
                "places that there are"
            );
        long[] shape = [.. call.X.shape[..axis], .. call[1].shape, .. call.X.shape[(axis + 1)..]];
        return Take(call.X, axis, places.Select(place => AxisPlace.FromStart(place, size))).reshape(shape);
    }

    /// <summary>From a start to an end, in steps, along some axes.</summary>
    public static Tensor Slice(OperatorCall call)
    {
        if (call.Opset < 10 && call.Find(1) is null)
            return Slice(call, call.Node.Wholes("starts"), call.Node.Wholes("ends"), call.Node.Wholes("axes"), null);
        return Slice(call, call.Wholes(1), call.Wholes(2), call.FindWholes(3), call.FindWholes(4));
    }

    private static Tensor Slice(OperatorCall call, long[]? starts, long[]? ends, long[]? axes, long[]? steps)
    {
        if (starts is null || ends is null || ends.Length != starts.Length)
            throw call.Node.Wrong("has starts and ends of different number", "as many ends as starts");
        axes ??= [.. Enumerable.Range(0, starts.Length).Select(axis => (long)axis)];
        steps ??= [.. starts.Select(_ => 1L)];
        if (axes.Length != starts.Length || steps.Length != starts.Length || steps.Contains(0))
            throw call.Node.Wrong("has axes or steps that do not fit its starts", "one of each for every start");
        Tensor part = call.X.alias();
        for (int i = 0; i < starts.Length; i++)
        {
            using Tensor old = part;
            int axis = call.Axis(axes[i], part.dim());
            part = Take(old, axis, Places(starts[i], ends[i], steps[i], old.shape[axis]));
        }
        return part;
    }

    /// <summary>
    /// The places from a start to an end; both count from the end below 0, and are limited to what there is.
    /// </summary>
    private static IEnumerable<long> Places(long start, long end, long step, long size)
    {
        long first = AxisPlace.FromStart(start, size);
        long last = AxisPlace.FromStart(Math.Max(end, -size - 1), size);
        if (step > 0)
            for (long place = Math.Clamp(first, 0, size); place < Math.Clamp(last, 0, size); place += step)
                yield return place;
        else
            for (long place = Math.Clamp(first, -1, size - 1); place > Math.Clamp(last, -1, size - 1); place += step)
                yield return place;
    }

    private static Tensor Take(Tensor x, int axis, IEnumerable<long> places)
    {
        using Tensor index = tensor([.. places], ScalarType.Int64, x.device);
        return x.index_select(axis, index);
    }
}
