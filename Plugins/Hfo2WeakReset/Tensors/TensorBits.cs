using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary>
/// Random bits as tensors. On CPUs they are the bits of the stream, as the vector kernels take them; an accelerator
/// draws its own.
/// </summary>
/// <param name="random">The stream of a dial.</param>
/// <param name="device">The device on which tensors live.</param>
internal sealed class TensorBits(RandomStream random, Device device)
{
    private uint[] bits = [];
    private long[] words = [];

    /// <summary>One word of 32 bits for each device, as a whole number, int64 [count].</summary>
    public Tensor DrawWords(long draw, int count)
    {
        if (device.type != DeviceType.CPU)
            return DrawOnDevice(draw, count, 1L << 32, ScalarType.Int64);
        Draw(draw, count);
        Array.Resize(ref words, count);
        for (int i = 0; i < count; i++)
            words[i] = bits[i];
        return tensor(words);
    }

    /// <summary>The bytes of so many words of 32 bits, uint8 [4 * count].</summary>
    public Tensor DrawBytes(long draw, int count)
    {
        if (device.type != DeviceType.CPU)
            return DrawOnDevice(draw, 4 * count, 256, ScalarType.Byte);
        Draw(draw, count);
        Tensor bytes = empty(4 * count, ScalarType.Byte);
        MemoryMarshal.AsBytes(bits.AsSpan()).CopyTo(bytes.bytes);
        return bytes;
    }

    private void Draw(long draw, int count)
    {
        Array.Resize(ref bits, count);
        random.Bits(draw, 0, bits);
    }

    private Tensor DrawOnDevice(long draw, long count, long below, ScalarType type)
    {
        using Generator generator = random.Generator(draw, device);
        return randint(below, [count], dtype: type, device: device, generator: generator);
    }
}
