using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Operators;

/// <summary>Arithmetic of two tensors, whose shapes are broadcast.</summary>
internal static class Elementwise
{
    public static Tensor Add(OperatorCall call) => Broadcast(call).X.add(call[1]);

    public static Tensor Subtract(OperatorCall call) => Broadcast(call).X.sub(call[1]);

    public static Tensor Multiply(OperatorCall call) => Broadcast(call).X.mul(call[1]);

    /// <summary>The quotient; of whole numbers it is cut toward 0.</summary>
    public static Tensor Divide(OperatorCall call)
    {
        Broadcast(call);
        bool isWhole = !call.X.is_floating_point() && !call[1].is_floating_point();
        if (!isWhole)
            return call.X.div(call[1]);
        using Tensor none = call[1].eq(0).any();
        if (none.item<bool>())
            throw call.Node.Wrong("divides whole numbers by 0", "another divisor");
        return call.X.div(call[1], RoundingMode.trunc);
    }

    /// <summary>In training some values are 0, drawn by torch; else nothing happens.</summary>
    public static Tensor Dropout(OperatorCall call)
    {
        double ratio = call.Real("ratio", 1) ?? 0.5;
        if (!call.Training || ratio <= 0)
            return call.X.alias();
        if (ratio >= 1)
            throw call.Node.Wrong($"drops the share {ratio}", "a share below 1");
        return nn.functional.dropout(call.X, ratio, training: true);
    }

    /// <summary>Refuses two shapes that do not fit, and results that no memory holds.</summary>
    private static OperatorCall Broadcast(OperatorCall call)
    {
        long[] one = call.X.shape;
        long[] other = call[1].shape;
        int dimensions = Math.Max(one.Length, other.Length);
        var shape = new long[dimensions];
        for (int i = 1; i <= dimensions; i++)
        {
            long a = i <= one.Length ? one[^i] : 1;
            long b = i <= other.Length ? other[^i] : 1;
            if (a != b && a != 1 && b != 1)
                throw call.Node.Wrong($"takes shapes {Text(one)} and {Text(other)}", "shapes that fit each other");
            shape[^i] = a == 1 ? b : a;
        }
        call.DemandSize(shape);
        return call;
    }

    /// <summary>A shape as sentences show it.</summary>
    public static string Text(IEnumerable<long> shape) => $"[{string.Join(", ", shape)}]";
}
