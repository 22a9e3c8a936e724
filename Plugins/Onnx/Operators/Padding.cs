using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Operators;

/// <summary>Adds points before and after the axes of a tensor, or takes some away.</summary>
internal static class Padding
{
    public static Tensor Pad(OperatorCall call)
    {
        long[] pads = call.Wholes("pads", 1) ?? throw call.Node.Wrong("has no pads", "two numbers for each axis");
        int[] axes = [.. (call.FindWholes(3) ?? Range(call.X.dim())).Select(axis => call.Axis(axis, call.X.dim()))];
        if (pads.Length != 2 * axes.Length || pads.Any(points => Math.Abs(points) > 1 << 20))
            throw call.Node.Wrong($"has pads {Elementwise.Text(pads)}", $"{2 * axes.Length} numbers of points");
        long[] sizes = call.X.shape;
        for (int i = 0; i < axes.Length; i++)
            sizes[axes[i]] += pads[i] + pads[axes.Length + i];
        if (sizes.Any(size => size < 0))
            throw call.Node.Wrong($"takes more points away than there are, to {Elementwise.Text(sizes)}", "fewer");
        call.DemandSize(sizes);
        string mode = call.Node.Word("mode", "constant");
        Tensor padded = call.X.alias();
        for (int i = 0; i < axes.Length; i++)
            padded = Along(call, padded, axes[i], pads[i], pads[axes.Length + i], mode);
        return padded;
    }

    /// <summary>Pads one axis; what it was given is disposed.</summary>
    private static Tensor Along(OperatorCall call, Tensor x, int axis, long before, long after, string mode)
    {
        if (before == 0 && after == 0)
            return x;
        using Tensor old = x;
        if (mode == "constant")
            return nn.functional.pad(x, Sides(x, axis, before, after), value: call.Real("value", 2) ?? 0);
        long size = x.shape[axis];
        long[] places = [.. Enumerable.Range(0, (int)(before + size + after)).Select(i => i - before)];
        if (size == 0 || places.Any(place => place < -size + 1 || place > 2 * size - 2) && mode == "reflect")
            throw call.Node.Wrong($"reflects {before} and {after} points of {size}", "fewer than there are");
        long[] taken = mode switch
        {
            "edge" => [.. places.Select(place => Math.Clamp(place, 0, size - 1))],
            "reflect" => [.. places.Select(place => size - 1 - Math.Abs(size - 1 - Math.Abs(place)))],
            "wrap" => [.. places.Select(place => ((place % size) + size) % size)],
            _ => throw call.Node.Wrong($"has the mode '{mode}'", "constant, reflect, edge or wrap"),
        };
        using Tensor index = tensor(taken, device: x.device);
        return x.index_select(axis, index);
    }

    /// <summary>The points on both sides of an axis, in torch's order, which begins with the last one.</summary>
    private static long[] Sides(Tensor x, int axis, long before, long after)
    {
        long[] sides = new long[2 * (x.dim() - axis)];
        sides[^2] = before;
        sides[^1] = after;
        return sides;
    }

    private static long[] Range(long count) => [.. Enumerable.Range(0, (int)count).Select(axis => (long)axis)];
}
