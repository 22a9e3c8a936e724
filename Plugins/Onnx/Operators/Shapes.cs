using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Operators;

/// <summary>Operators that change the shape of a tensor, or put tensors together.</summary>
internal static class Shapes
{
    /// <summary>Two axes: those before an axis, and the rest.</summary>
    public static Tensor Flatten(OperatorCall call)
    {
        long given = call.Node.Whole("axis", 1);
        int axis = given == call.X.dim() ? (int)given : call.Axis(given, call.X.dim());
        return call.X.reshape(Product(call.X.shape[..axis]), Product(call.X.shape[axis..]));
    }

    /// <summary>
    /// Another shape, in which 0 keeps a size and -1 takes the rest. A file that was exported for a fixed number of
    /// samples takes any.
    /// </summary>
    public static Tensor Reshape(OperatorCall call)
    {
        long[] shape = call.Wholes(1);
        long[] old = call.X.shape;
        if (call.Node.Whole("allowzero", 0) == 0)
            for (int i = 0; i < shape.Length; i++)
                if (shape[i] == 0)
                    shape[i] = i < old.Length ? old[i] : throw Wrong(call, shape);
        bool isOfBatch = call.Graph.Batch is { } batch && shape.Length > 0 && shape[0] == batch && old.Length > 0;
        if (isOfBatch && call.X.is_floating_point())
            shape[0] = old[0];
        long known = Product(shape.Where(size => size != -1));
        bool isSound = shape.Count(size => size == -1) switch
        {
            0 => known == call.X.numel(),
            1 => known > 0 && call.X.numel() % known == 0,
            _ => false,
        };
        if (isSound && shape.All(size => size >= -1))
            return call.X.reshape(shape);
        throw Wrong(call, shape);
    }

    /// <summary>
    /// Without axes of size 1: those given, or all. The axis of the samples stays, whatever their number.
    /// </summary>
    public static Tensor Squeeze(OperatorCall call)
    {
        long[] shape = call.X.shape;
        int first = call.X.is_floating_point() ? 1 : 0;
        HashSet<int> gone;
        if (call.Wholes("axes", 1) is { } axes)
            gone = [.. axes.Select(axis => call.Axis(axis, shape.Length))];
        else
            gone = [.. Enumerable.Range(0, shape.Length).Where(axis => axis >= first && shape[axis] == 1)];
        if (gone.FirstOrDefault(axis => shape[axis] != 1, -1) is >= 0 and int wrong)
            throw call.Node.Wrong($"leaves out axis {wrong} of {Elementwise.Text(shape)}", "an axis of size 1");
        return call.X.reshape([.. shape.Where((_, axis) => !gone.Contains(axis))]);
    }

    /// <summary>With axes of size 1 added.</summary>
    public static Tensor Unsqueeze(OperatorCall call)
    {
        long[] axes = call.Wholes("axes", 1) ?? throw call.Node.Wrong("has no axes", "at least one");
        long dimensions = call.X.dim() + axes.Length;
        HashSet<int> added = [.. axes.Select(axis => call.Axis(axis, dimensions))];
        if (added.Count < axes.Length)
            throw call.Node.Wrong($"has axes {Elementwise.Text(axes)}", "different axes");
        var old = new Queue<long>(call.X.shape);
        return call.X.reshape([
            .. Enumerable.Range(0, (int)dimensions).Select(axis => added.Contains(axis) ? 1 : old.Dequeue()),
        ]);
    }

    /// <summary>Axes in another order, reversed unless given.</summary>
    public static Tensor Transpose(OperatorCall call)
    {
        long[] all = [.. Enumerable.Range(0, (int)call.X.dim()).Select(axis => (long)axis)];
        long[] order = call.Node.Wholes("perm") ?? [.. all.Reverse()];
        if (!order.Order().SequenceEqual(all))
            throw call.Node.Wrong(
                $"orders axes {Elementwise.Text(order)} of {Elementwise.Text(call.X.shape)}",
                "each of its axes once"
            );
        return call.X.permute(order);
    }

    /// <summary>Tensors one after the other along an axis.</summary>
    public static Tensor Concat(OperatorCall call)
    {
        Tensor[] parts = [.. Enumerable.Range(0, call.Inputs.Count).Select(i => call[i])];
        if (parts.Length == 0)
            throw call.Node.Wrong("has no inputs", "at least one");
        int axis = call.Axis(call.Node.Whole("axis", 1), call.X.dim());
        foreach (Tensor part in parts)
            if (part.dim() != call.X.dim() || part.shape.Where((size, i) => i != axis && size != call.X.shape[i]).Any())
                throw call.Node.Wrong(
                    $"takes shapes {Elementwise.Text(call.X.shape)} and {Elementwise.Text(part.shape)}",
                    $"shapes that differ in axis {axis} only"
                );
        return cat(parts, axis);
    }

    /// <summary>Repeated along axes of size 1, up to a shape.</summary>
    public static Tensor Expand(OperatorCall call)
    {
        long[] shape = call.Wholes(1);
        call.DemandSize(shape.Select(size => Math.Max(size, 1)).Append(call.X.numel()));
        using Tensor one = ones(shape, call.X.dtype, call.X.device);
        return call.X * one;
    }

    private static long Product(IEnumerable<long> sizes) => sizes.Aggregate(1L, (product, size) => product * size);

    private static InvalidDataException Wrong(OperatorCall call, long[] shape) =>
        call.Node.Wrong(
            $"gives {Elementwise.Text(call.X.shape)} the shape {Elementwise.Text(shape)}",
            "a shape of as many numbers",
            "Export with the samples as a dynamic axis"
        );
}
