using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Operators;

/// <summary>Whole numbers times a scale, and back, as quantized networks have them between their operators.</summary>
internal static class Quantization
{
    /// <summary>
    /// round(x / scale) + zero, limited to the type of zero, halves to the even number; kept as float32. The gradient
    /// goes straight through the rounding.
    /// </summary>
    public static Tensor Quantize(OperatorCall call)
    {
        RefuseBlocks(call);
        using DisposeScope scope = NewDisposeScope();
        Tensor scaled = call.X / Along(call, call[1]);
        ScalarType type = call.Find(2)?.dtype ?? OutputType(call);
        (double least, double most) = type switch
        {
            ScalarType.Int8 => (-128, 127),
            ScalarType.Byte => (0, 255),
            _ => throw call.Node.Wrong($"makes numbers of type {type}", "Int8 or Byte (uint8)"),
        };
        Tensor zero;
        if (call.Find(2) is { } given)
            zero = Along(call, given.to(ScalarType.Float32));
        else
            zero = zeros(1, device: call.X.device);
        Tensor limited = (scaled + zero).clamp(least, most);
        Tensor values = (scaled.round() + zero).clamp(least, most);
        Signs.Overwrite(limited, _ => values.detach().clone());
        return limited.MoveToOuterDisposeScope();
    }

    /// <summary>(x - zero) * scale.</summary>
    public static Tensor Dequantize(OperatorCall call)
    {
        RefuseBlocks(call);
        using DisposeScope scope = NewDisposeScope();
        Tensor x = call.X.to(ScalarType.Float32);
        if (call.Find(2) is { } zero)
            x = x - Along(call, zero.to(ScalarType.Float32));
        return (x * Along(call, call[1])).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// A scale or zero for each place of an axis, in a shape that meets the input; one number as it is.
    /// </summary>
    private static Tensor Along(OperatorCall call, Tensor numbers)
    {
        if (numbers.numel() == 1)
            return numbers.reshape([]);
        int axis = call.Axis(call.Node.Whole("axis", 1), call.X.dim());
        if (numbers.dim() != 1 || numbers.shape[0] != call.X.shape[axis])
            throw call.Node.Wrong(
                $"has scales {Elementwise.Text(numbers.shape)} for axis {axis} of {Elementwise.Text(call.X.shape)}",
                "one for all, or one for each place"
            );
        return numbers.reshape([.. call.X.shape.Select((_, i) => i == axis ? -1L : 1L)]);
    }

    private static ScalarType OutputType(OperatorCall call)
    {
        long type = call.Node.Whole("output_dtype", 0);
        if (type == 0)
            return ScalarType.Byte;
        return Files.ElementType.Find((global::Onnx.TensorProto.Types.DataType)type)?.Torch
            ?? throw call.Node.Wrong($"makes numbers of type {type}", "int8 or uint8");
    }

    private static void RefuseBlocks(OperatorCall call)
    {
        if (call.Node.Whole("block_size", 0) != 0)
            throw call.Node.Wrong("has blocks of scales", "one scale, or one for each place of an axis");
    }
}
