using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Devices;

/// <summary>The shape of an array of devices, and what fits it.</summary>
internal sealed class DeviceShape(string memory, long[] shape)
{
    private readonly long[] shape = [.. shape];

    /// <summary>
    /// How many devices fill a shape; an OverflowException where they are more than an int can count.
    /// </summary>
    public static int CountDevices(long[] shape)
    {
        long count = 1;
        foreach (long size in shape)
            count = checked(count * size);
        return checked((int)count);
    }

    /// <summary>A new tensor of this shape in host memory, with any numbers in it.</summary>
    public Tensor MakeTensor(ScalarType type) => empty(shape, type);

    /// <summary>
    /// Throws an ArgumentException unless the tensor has this shape and type and lies in host memory.
    /// </summary>
    public void Check(Tensor given, ScalarType type, string name)
    {
        bool matches = given.dtype == type && given.shape.AsSpan().SequenceEqual(shape);
        if (matches && given.device_type == DeviceType.CPU)
            return;
        throw new ArgumentException(
            $"{memory}: {name} is {given.dtype} [{string.Join(", ", given.shape)}] on {given.device_type}; "
                + $"{type} [{string.Join(", ", shape)}] on CPU was expected.",
            name
        );
    }
}
