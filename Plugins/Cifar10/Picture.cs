namespace Modular.Plugins.Cifar10;

/// <summary>The sizes of a picture, and how its bytes become numbers.</summary>
internal sealed class Picture
{
    /// <summary>The number of channels: red, green and blue.</summary>
    public const int Channels = 3;

    /// <summary>The number of pixels along a side.</summary>
    public const int Side = 32;

    /// <summary>The number of pixels of a channel.</summary>
    public const int Plane = Side * Side;

    /// <summary>The number of bytes of a picture: one for each pixel and channel.</summary>
    public const int Bytes = Channels * Plane;

    // Mean and standard deviation of pixel / 255, for each channel: arXiv:2107.06064 [code].
    private static readonly float[] Mean = [0.4914f, 0.4822f, 0.4465f];
    private static readonly float[] Deviation = [0.2023f, 0.1994f, 0.2010f];

    private readonly float[][] levels; // [channel][byte]: the number of each byte
    private readonly Padding padding;

    /// <summary>Tabulates the numbers of all bytes.</summary>
    /// <param name="normalise">Whether channels are normalised by their mean and standard deviation.</param>
    /// <param name="padding">The pixels beyond the edge of a picture.</param>
    public Picture(bool normalise, Padding padding)
    {
        levels = [.. Enumerable.Range(0, Channels).Select(channel => Levels(channel, normalise))];
        this.padding = padding;
    }

    /// <summary>Fills in the numbers of one view of a picture, [3, 32, 32], from its bytes.</summary>
    public void Write(ReadOnlySpan<byte> pixels, View view, Span<float> values)
    {
        for (int channel = 0; channel < Channels; channel++)
        {
            ReadOnlySpan<byte> plane = pixels.Slice(channel * Plane, Plane);
            Span<float> numbers = values.Slice(channel * Plane, Plane);
            for (int y = 0; y < Side; y++)
                WriteRow(plane, y + view.Down, view, levels[channel], numbers.Slice(y * Side, Side));
        }
    }

    private void WriteRow(ReadOnlySpan<byte> plane, int y, View view, float[] levels, Span<float> row)
    {
        int nearestY = Inside(y);
        for (int i = 0; i < Side; i++)
        {
            int column = view.Flipped ? Side - 1 - i : i;
            int x = column + view.Right;
            int nearestX = Inside(x);
            bool isOutside = nearestX != x || nearestY != y;
            bool isBlack = isOutside && padding == Padding.Black;
            row[i] = levels[isBlack ? 0 : plane[nearestY * Side + nearestX]];
        }
    }

    /// <summary>The nearest coordinate that lies in the picture.</summary>
    private static int Inside(int coordinate) => Math.Clamp(coordinate, 0, Side - 1);

    /// <summary>The number of each of the 256 bytes in a channel, [256].</summary>
    private static float[] Levels(int channel, bool normalise)
    {
        float[] levels = new float[256];
        for (int pixel = 0; pixel < levels.Length; pixel++)
        {
            levels[pixel] = pixel / 255f;
            if (normalise)
                levels[pixel] = (levels[pixel] - Mean[channel]) / Deviation[channel];
        }
        return levels;
    }
}
