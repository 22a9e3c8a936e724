namespace Modular.Plugins.Files.Pictures;

/// <summary>The numbers that the 256 bytes of each channel become.</summary>
internal sealed class Levels
{
    // Mean and standard deviation of pixel / 255 over ImageNet's training pictures, red, green, blue: torchvision.
    private static readonly float[] Mean = [0.485f, 0.456f, 0.406f];
    private static readonly float[] Deviation = [0.229f, 0.224f, 0.225f];

    private readonly float[][] levels; // [channel][byte]

    /// <summary>Tabulates the number that each byte of a channel becomes.</summary>
    public Levels(bool normalise) =>
        levels = [.. Enumerable.Range(0, Mean.Length).Select(channel => Tabulate(channel, normalise))];

    /// <summary>Fills in [3, pixels] from pixels of red, green, blue and alpha.</summary>
    public void Write(ReadOnlySpan<byte> pixels, Span<float> values)
    {
        int count = values.Length / levels.Length;
        for (int channel = 0; channel < levels.Length; channel++)
        {
            float[] numbers = levels[channel];
            Span<float> plane = values.Slice(channel * count, count);
            for (int i = 0; i < plane.Length; i++)
                plane[i] = numbers[pixels[4 * i + channel]];
        }
    }

    private static float[] Tabulate(int channel, bool normalise)
    {
        float[] numbers = new float[256];
        for (int pixel = 0; pixel < numbers.Length; pixel++)
        {
            numbers[pixel] = pixel / 255f;
            if (normalise)
                numbers[pixel] = (numbers[pixel] - Mean[channel]) / Deviation[channel];
        }
        return numbers;
    }
}
