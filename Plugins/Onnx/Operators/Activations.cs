using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Operators;

/// <summary>Functions of each value, and those of a row of values.</summary>
internal static class Activations
{
    public static Tensor LeakyRelu(OperatorCall call) =>
        nn.functional.leaky_relu(call.X, call.Node.Real("alpha", 0.01));

    /// <summary>x where x is above 0, else slope * x; slopes are broadcast.</summary>
    public static Tensor PRelu(OperatorCall call)
    {
        using Tensor below = call.X.clamp(max: 0);
        using Tensor sloped = below * call[1];
        return nn.functional.relu(call.X) + sloped;
    }

    public static Tensor Elu(OperatorCall call) => nn.functional.elu(call.X, call.Node.Real("alpha", 1));

    /// <summary>Values within limits, of which each may be left out.</summary>
    public static Tensor Clip(OperatorCall call)
    {
        double least = call.Real("min", 1) ?? double.NegativeInfinity;
        double most = call.Real("max", 2) ?? double.PositiveInfinity;
        if (double.IsNaN(least) || double.IsNaN(most))
            throw call.Node.Wrong("has NaN as a limit", "numbers");
        Tensor x = call.X;
        if (double.IsInfinity(least) && double.IsInfinity(most))
            return x.alias();
        if (double.IsInfinity(least))
            return x.clamp(max: most);
        if (double.IsInfinity(most))
            return x.clamp(min: least);
        return x.clamp(least, most);
    }

    /// <summary>alpha x + beta, limited to 0..1.</summary>
    public static Tensor HardSigmoid(OperatorCall call) =>
        HardSigmoid(call.X, call.Node.Real("alpha", 0.2f), call.Node.Real("beta", 0.5));

    /// <summary>x times its hard sigmoid with a slope of 1/6.</summary>
    public static Tensor HardSwish(OperatorCall call)
    {
        using Tensor share = HardSigmoid(call.X, 1.0 / 6, 0.5);
        return call.X * share;
    }

    /// <summary>Along an axis; before opset 13 over all axes from it on.</summary>
    public static Tensor Softmax(OperatorCall call, bool isLog)
    {
        bool isOld = call.Opset < 13;
        Tensor x = call.X;
        int axis = call.Axis(call.Node.Whole("axis", isOld ? 1 : -1), x.dim());
        if (!isOld)
            return Along(x, axis, isLog);
        long rows = x.shape[..axis].Aggregate(1L, (product, size) => product * size);
        using Tensor flat = x.reshape(rows, -1);
        using Tensor result = Along(flat, 1, isLog);
        return result.reshape(x.shape);
    }

    private static Tensor Along(Tensor x, int axis, bool isLog)
    {
        if (isLog)
            return x.log_softmax(axis);
        return x.softmax(axis);
    }

    private static Tensor HardSigmoid(Tensor x, double slope, double offset)
    {
        using Tensor scaled = x * slope;
        using Tensor line = scaled + offset;
        return line.clamp(0, 1);
    }
}
