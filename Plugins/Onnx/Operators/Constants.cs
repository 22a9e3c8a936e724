using Modular.Plugins.Onnx.Files;
using Onnx;
using TorchSharp;
using static TorchSharp.torch;
using DataType = Onnx.TensorProto.Types.DataType;

namespace Modular.Plugins.Onnx.Operators;

/// <summary>Operators that make constants, or whole numbers from shapes.</summary>
internal static class Constants
{
    /// <summary>The sizes of a tensor, from a start to an end.</summary>
    public static Tensor Shape(OperatorCall call)
    {
        long[] shape = call.X.shape;
        int first = Place(call.Node.Whole("start", 0), shape.Length);
        int last = Place(call.Node.Whole("end", shape.Length), shape.Length);
        return tensor(shape[first..Math.Max(first, last)], ScalarType.Int64, call.X.device);
    }

    /// <summary>Other types of numbers; whole ones are cut toward 0.</summary>
    public static Tensor Cast(OperatorCall call)
    {
        var type = (DataType)call.Node.Whole("to", 0);
        ElementType known =
            ElementType.Find(type) ?? throw call.Node.Wrong($"makes numbers of type {type}", ElementType.Known);
        return call.X.to(known.Torch).alias();
    }

    /// <summary>A constant that stands in the operator itself.</summary>
    public static Tensor Constant(OperatorCall call)
    {
        if (call.Node.Tensor("value") is TensorProto value)
            return new FileTensor(value, $"{call.Graph.File}: {call.Node.Words}").ToTensor();
        if (call.Node.Has("value_float"))
            return tensor((float)call.Node.Real("value_float", 0));
        if (call.Node.Has("value_int"))
            return tensor(call.Node.Whole("value_int", 0), ScalarType.Int64);
        if (call.Node.Reals("value_floats") is { } reals && call.Node.Has("value_floats"))
            return tensor(reals);
        if (call.Node.Wholes("value_ints") is { } wholes && call.Node.Has("value_ints"))
            return tensor(wholes, ScalarType.Int64);
        throw call.Node.Wrong("has no value that is known", "a dense tensor, or numbers");
    }

    /// <summary>The same number everywhere, 0 unless given.</summary>
    public static Tensor ConstantOfShape(OperatorCall call)
    {
        long[] shape = call.Wholes(0);
        if (shape.Any(size => size < 0))
            throw call.Node.Wrong($"makes the shape {Elementwise.Text(shape)}", "no size below 0");
        call.DemandSize(shape);
        if (call.Node.Tensor("value") is not TensorProto value)
            return zeros(shape, ScalarType.Float32, call.X.device);
        using Tensor number = new FileTensor(value, $"{call.Graph.File}: {call.Node.Words}").ToTensor();
        if (number.numel() != 1)
            throw call.Node.Wrong($"has {number.numel()} values", "one");
        using Tensor one = number.reshape([]);
        return one.expand(shape).clone();
    }

    private static int Place(long place, int size) => (int)Math.Clamp(AxisPlace.FromStart(place, size), 0, size);
}
