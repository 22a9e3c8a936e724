using System.Runtime.InteropServices;
using Onnx;
using TorchSharp;
using static TorchSharp.torch;
using DataType = Onnx.TensorProto.Types.DataType;

namespace Modular.Plugins.Onnx.Files;

/// <summary>A type of numbers that tensors of a file may have.</summary>
/// <param name="Torch">The same type in torch.</param>
/// <param name="Bytes">The size of a number, bytes.</param>
internal sealed record ElementType(ScalarType Torch, int Bytes)
{
    private static readonly Dictionary<DataType, ElementType> All = new()
    {
        [DataType.Float] = new(ScalarType.Float32, 4),
        [DataType.Double] = new(ScalarType.Float64, 8),
        [DataType.Int64] = new(ScalarType.Int64, 8),
        [DataType.Int32] = new(ScalarType.Int32, 4),
        [DataType.Int8] = new(ScalarType.Int8, 1),
        [DataType.Uint8] = new(ScalarType.Byte, 1),
        [DataType.Bool] = new(ScalarType.Bool, 1),
    };

    /// <summary>The types that are known, in words.</summary>
    public static string Known => string.Join(", ", All.Keys);

    /// <summary>The type that ONNX calls so; null for one that is not known here.</summary>
    public static ElementType? Find(DataType type) => All.GetValueOrDefault(type);

    /// <summary>How many numbers a tensor holds outside its raw data.</summary>
    public int CountTyped(TensorProto proto) =>
        Torch switch
        {
            ScalarType.Float32 => proto.FloatData.Count,
            ScalarType.Float64 => proto.DoubleData.Count,
            ScalarType.Int64 => proto.Int64Data.Count,
            _ => proto.Int32Data.Count,
        };

    /// <summary>Writes the numbers that a tensor holds outside its raw data.</summary>
    public void Write(TensorProto proto, Span<byte> bytes)
    {
        switch (Torch)
        {
            case ScalarType.Float32:
                Copy<float>([.. proto.FloatData], bytes);
                break;
            case ScalarType.Float64:
                Copy<double>([.. proto.DoubleData], bytes);
                break;
            case ScalarType.Int64:
                Copy<long>([.. proto.Int64Data], bytes);
                break;
            case ScalarType.Int32:
                Copy<int>([.. proto.Int32Data], bytes);
                break;
            default:
                Copy<byte>([.. proto.Int32Data.Select(number => unchecked((byte)number))], bytes);
                break;
        }
    }

    private static void Copy<T>(T[] numbers, Span<byte> bytes)
        where T : unmanaged => MemoryMarshal.AsBytes<T>(numbers).CopyTo(bytes);
}
