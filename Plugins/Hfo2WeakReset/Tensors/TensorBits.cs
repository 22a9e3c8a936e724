using System.Runtime.InteropServices;
using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary>The random bits of a stream as tensors: the same ones that the vector kernels take.</summary>
/// <param name="random">The stream of a dial.</param>
internal sealed class TensorBits(RandomStream random)
{
    private uint[] bits = [];
    private long[] words = [];

    /// <summary>One word of 32 bits for each device, as a whole number, int64 [count].</summary>
    public Tensor DrawWords(long draw, int count)
    {
        Draw(draw, count);
        Array.Resize(ref words, count);
        for (int i = 0; i < count; i++)
            words[i] = bits[i];
        return tensor(words);
    }

    /// <summary>The bytes of so many words of 32 bits, uint8 [4 * count].</summary>
    public Tensor DrawBytes(long draw, int count)
    {
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
}
