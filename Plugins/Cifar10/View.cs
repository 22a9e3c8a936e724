using Modular.Contracts;

namespace Modular.Plugins.Cifar10;

/// <summary>
/// A view of a picture: a window that is shifted over the picture, which has 4 pixels of padding on each side, and
/// perhaps flipped.
/// </summary>
/// <param name="Right">The shift of the window to the right, -4 to 4 pixels.</param>
/// <param name="Down">The shift of the window downwards, -4 to 4 pixels.</param>
/// <param name="Flipped">Whether left and right change places, after the shift.</param>
internal readonly record struct View(int Right, int Down, bool Flipped)
{
    /// <summary>The number of pixels of padding on each side: arXiv:2107.06064 [code].</summary>
    public const int Margin = 4;

    /// <summary>
    /// A random view that depends on (stream, epoch, sample) alone. A shift is uniform to better than 1 in 10^8.
    /// </summary>
    public static View Draw(RandomStream stream, long epoch, int sample)
    {
        Span<uint> words = stackalloc uint[3];
        stream.Bits(epoch, 3L * sample, words);
        return new View(Shift(words[0]), Shift(words[1]), words[2] >> 31 == 1);
    }

    private static int Shift(uint word) => (int)((ulong)word * (2 * Margin + 1) >> 32) - Margin;
}
