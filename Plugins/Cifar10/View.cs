using Modular.Contracts;

namespace Modular.Plugins.Cifar10;

/// <summary>Which part of a picture, padded by 4 pixels on each side, is seen, and whether in a mirror.</summary>
/// <param name="Right">The window's shift in pixels, -4 to 4.</param>
/// <param name="Down">The same, downwards.</param>
/// <param name="Flipped">Left and right change places, after the shift.</param>
internal readonly record struct View(int Right, int Down, bool Flipped)
{
    /// <summary>Pixels of padding: arXiv:2107.06064 [code].</summary>
    public const int Margin = 4;

    /// <summary>
    /// A random view, from (stream, epoch, sample) alone; a shift is uniform to better than 1 in 10^8.
    /// </summary>
    public static View Draw(RandomStream stream, long epoch, int sample)
    {
        Span<uint> words = stackalloc uint[3];
        stream.Bits(epoch, 3L * sample, words);
        return new View(Shift(words[0]), Shift(words[1]), words[2] >> 31 == 1);
    }

    private static int Shift(uint word) => (int)((ulong)word * (2 * Margin + 1) >> 32) - Margin;
}
