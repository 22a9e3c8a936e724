using Modular.Contracts;

namespace Modular.Plugins.Files.Pictures;

/// <summary>The part of a picture that is scaled to the square, perhaps mirrored.</summary>
/// <param name="Left">Its left edge, pixels of the picture.</param>
/// <param name="Top">The upper edge of the view, pixels.</param>
/// <param name="Width">The width of the view, pixels.</param>
/// <param name="Height">The height of the view, pixels.</param>
/// <param name="Mirrored">Whether left and right change places.</param>
internal readonly record struct View(float Left, float Top, float Width, float Height, bool Mirrored)
{
    private const int Tries = 10; // as torchvision
    private const int NumbersPerTry = 4;
    private const int Numbers = Tries * NumbersPerTry + 1;
    private static readonly double WidestRatio = Math.Log(4.0 / 3); // width to height, as torchvision

    /// <summary>
    /// The middle square. It is as if the picture was scaled until its shorter side has 'resize' pixels, then cut.
    /// </summary>
    public static View Middle(int width, int height, int resize, int crop)
    {
        float side = Math.Min(width, height) * (float)crop / resize;
        return new View((width - side) / 2, (height - side) / 2, side, side, Mirrored: false);
    }

    /// <summary>
    /// A random part that depends on (stream, epoch, sample) alone: a share of the area from the least to 1, a ratio of
    /// the sides from 3/4 to 4/3. Where ten tries do not lie in the picture, its largest middle square.
    /// </summary>
    public static View Draw(RandomStream stream, long epoch, int sample, int width, int height, double leastArea)
    {
        Span<double> numbers = stackalloc double[Numbers];
        stream.Uniform(epoch, (long)sample * Numbers, numbers);
        bool mirrored = numbers[^1] < 0.5;
        for (int i = 0; i < Tries; i++)
        {
            ReadOnlySpan<double> four = numbers.Slice(i * NumbersPerTry, NumbersPerTry);
            double area = width * (double)height * (leastArea + (1 - leastArea) * four[0]);
            double ratio = Math.Exp(WidestRatio * (2 * four[1] - 1));
            double partWidth = Math.Sqrt(area * ratio);
            double partHeight = Math.Sqrt(area / ratio);
            if (partWidth > width || partHeight > height)
                continue;
            double left = four[2] * (width - partWidth);
            double top = four[3] * (height - partHeight);
            return new View((float)left, (float)top, (float)partWidth, (float)partHeight, mirrored);
        }
        return Middle(width, height, 1, 1) with { Mirrored = mirrored };
    }
}
