namespace Modular.Plugins.Cifar10;

/// <summary>Sizes of a picture, and its bytes as numbers.</summary>
internal sealed class Picture
{
    /// <summary>Red, green and blue.</summary>
    public const int Channels = 3;

    /// <summary>Pixels of a side.</summary>
    public const int Side = 32;

    /// <summary>Pixels of a channel.</summary>
    public const int Plane = Side * Side;

    /// <summary>Bytes of a picture: a byte for each pixel and channel.</summary>
    public const int Bytes = Channels * Plane;

    /// <summary>Of pixel / 255, for each channel: arXiv:2107.06064 [code].</summary>
    private static readonly float[] Mean = [0.4914f, 0.4822f, 0.4465f];
    private static readonly float[] Deviation = [0.2023f, 0.1994f, 0.2010f];

    private readonly float[][] levels;
    private readonly Padding padding;

    /// <param name="normalise">Whether mean and deviation of the channels are taken out.</param>
    /// <param name="padding">What is beyond the edge.</param>
    public Picture(bool normalise, Padding padding)
    {
        levels = [.. Enumerable.Range(0, Channels).Select(channel => Levels(channel, normalise))];
        this.padding = padding;
    }

    /// <summary>Fills [3, 32, 32] from a picture.</summary>
    public void Write(ReadOnlySpan<byte> pixels, View view, Span<float> values)
    {
        for (int channel = 0; channel < Channels; channel++)
        for (int y = 0; y < Side; y++)
            WriteRow(
                pixels.Slice(channel * Plane, Plane),
                (y + view.Down, view),
                levels[channel],
                values.Slice(channel * Plane + y * Side, Side)
            );
    }

    private void WriteRow(ReadOnlySpan<byte> plane, (int Y, View View) from, float[] levels, Span<float> row)
    {
        for (int x = 0; x < Side; x++)
        {
            int at = (from.View.Flipped ? Side - 1 - x : x) + from.View.Right;
            (int Y, int X) nearest = (Inside(from.Y), Inside(at));
            bool black = padding == Padding.Black && nearest != (from.Y, at);
            row[x] = levels[black ? 0 : plane[nearest.Y * Side + nearest.X]];
        }
    }

    private static int Inside(int coordinate) => Math.Clamp(coordinate, 0, Side - 1);

    /// <summary>What each of the 256 bytes is worth.</summary>
    private static float[] Levels(int channel, bool normalise) =>
        [
            .. Enumerable
                .Range(0, 256)
                .Select(pixel => pixel / 255f)
                .Select(grey => normalise ? (grey - Mean[channel]) / Deviation[channel] : grey),
        ];
}
