using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Google.Protobuf.Collections;
using Onnx;
using static TorchSharp.torch;
using DataLocation = Onnx.TensorProto.Types.DataLocation;
using DataType = Onnx.TensorProto.Types.DataType;

namespace Modular.Plugins.Onnx.Files;

/// <summary>A tensor of an ONNX file: checked when it is made, turned into one of torch when it is needed.</summary>
internal sealed class FileTensor
{
    /// <summary>The most numbers of a tensor: 2^28, 1 GB of float32.</summary>
    public const long Most = 1L << 28;

    private readonly TensorProto proto;
    private readonly string where;
    private readonly ElementType element;

    /// <param name="proto">The tensor as the file has it.</param>
    /// <param name="where">The file and the part of it that holds the tensor, for error sentences.</param>
    public FileTensor(TensorProto proto, string where)
    {
        this.proto = proto;
        this.where = where;
        if (proto.DataLocation == DataLocation.External || proto.ExternalData.Count > 0)
            throw Wrong(
                "it lies in another file",
                "all weights within the ONNX file",
                "Export without external data, for example with onnx.save(model, file)"
            );
        if (proto.Segment is not null)
            throw Wrong("it is a segment of a larger tensor", "a whole one", "Export the network again");
        element =
            ElementType.Find((DataType)proto.DataType)
            ?? throw Wrong(
                $"its numbers are of type {(DataType)proto.DataType}",
                ElementType.Known,
                "Export the network in float32"
            );
        Count = CountFrom(proto.Dims);
        CheckLength();
        CheckValues();
    }

    /// <summary>The number of its elements.</summary>
    public long Count { get; }

    /// <summary>The same numbers as a tensor of torch. The caller disposes it.</summary>
    public Tensor ToTensor()
    {
        Tensor tensor = empty([.. proto.Dims], element.Torch);
        if (Count == 0)
            return tensor;
        if (proto.RawData.Length > 0)
            proto.RawData.Span.CopyTo(tensor.bytes);
        else
            element.Write(proto, tensor.bytes);
        return tensor;
    }

    /// <summary>The product of two sizes; the greatest number where it is greater.</summary>
    private static long Product(long count, long size)
    {
        bool isWithin = Math.BigMul(count, size, out long product) == 0 && product >= 0;
        if (isWithin)
            return product;
        return long.MaxValue;
    }

    private long CountFrom(RepeatedField<long> dims)
    {
        long count = 1;
        foreach (long size in dims)
        {
            if (size < 0)
                throw Wrong($"its shape is {Shape}", "no size below 0", "Export the network again");
            count = Product(count, size);
            if (count > Most)
                throw Wrong(
                    $"its shape is {Shape}",
                    $"at most {Most} numbers",
                    "Use a smaller network, or export it again"
                );
        }
        return count;
    }

    private void CheckLength()
    {
        long held = proto.RawData.Length > 0 ? proto.RawData.Length / element.Bytes : element.CountTyped(proto);
        if (held == Count && proto.RawData.Length % element.Bytes == 0)
            return;
        throw Wrong(
            $"its shape {Shape} has {Count} numbers, and it holds {held}",
            "as many as its shape has",
            "Export or copy the file again"
        );
    }

    private void CheckValues()
    {
        if (element.Torch != ScalarType.Float32)
            return;
        ReadOnlySpan<float> values = Values();
        foreach (float value in values)
            if (float.IsNaN(value) || (float.IsInfinity(value) && values.Length > 1))
                throw Wrong($"it holds {value}", "finite numbers", "Export a network whose training went well");
    }

    private ReadOnlySpan<float> Values()
    {
        if (proto.RawData.Length > 0)
            return MemoryMarshal.Cast<byte, float>(proto.RawData.Span);
        return proto.FloatData.ToArray();
    }

    private string Shape => $"[{string.Join(", ", proto.Dims)}]";

    private InvalidDataException Wrong(string what, string expected, string advice) =>
        new($"{where}: {what}; expected {expected}. {advice}.");
}
