namespace Modular.Statistics;

/// <summary>
/// Estimates a mean accuracy with both its sources of chance: two-way random effects with one observation in each cell.
/// Whether seed s gets image i right is y[s, i] = m + a[s] + b[i] + e[s, i], with independent a (how good the network
/// and chip of a seed are; variance A), b (how easy an image is; variance B) and e (the rest; variance E). The mean
/// over S seeds and N images then has the variance A/S + B/N + E/(S N).
/// </summary>
internal sealed record TwoWayAnova
{
    /// <summary>The mean over all cells.</summary>
    public required double Mean { get; init; }

    /// <summary>Variance of the seeds' means, about the mean, over S - 1; expected A + E/N.</summary>
    public required double Seeds { get; init; }

    /// <summary>Variance of the images' means, about the mean, over N - 1; expected B + E/S.</summary>
    public required double Images { get; init; }

    /// <summary>
    /// Mean square of y[s, i] less its seed's mean, less its image's mean, plus the mean, over (S - 1)(N - 1); expected
    /// E.
    /// </summary>
    public required double Residual { get; init; }

    /// <summary>S, the number of seeds.</summary>
    public required int SeedCount { get; init; }

    /// <summary>N, the number of images.</summary>
    public required int ImageCount { get; init; }

    /// <summary>The standard error of the mean for other seeds and the same images.</summary>
    public double SeedError => Math.Sqrt(Seeds / SeedCount);

    /// <summary>
    /// The standard error of the mean for other seeds and other images: the square root of Seeds/S + Images/N -
    /// Residual/(S N), which is expected to be A/S + B/N + E/(S N). Chance may make the sum negative; then it is 0.
    /// </summary>
    public double StandardError =>
        Math.Sqrt(Math.Max(0, Seeds / SeedCount + Images / ImageCount - Residual / ((double)SeedCount * ImageCount)));

    /// <summary>
    /// Estimates the model; null for fewer than two seeds or images, or where seeds have different numbers of images.
    /// </summary>
    /// <param name="right">Whether each seed gets each image right, [seeds][images].</param>
    public static TwoWayAnova? Estimate(IReadOnlyList<bool[]> right)
    {
        if (right.Count < 2 || right[0].Length < 2 || right.Any(one => one.Length != right[0].Length))
            return null;
        int seeds = right.Count;
        int images = right[0].Length;
        double[] bySeed = [.. right.Select(one => one.Count(x => x) / (double)images)];
        double[] byImage = [.. Enumerable.Range(0, images).Select(i => right.Count(one => one[i]) / (double)seeds)];
        double mean = bySeed.Average();
        double ofSeeds = bySeed.Sum(x => Square(x - mean));
        double ofImages = byImage.Sum(x => Square(x - mean));
        double total = (double)seeds * images * mean * (1 - mean); // y is 0 or 1, so its squares sum as it does.
        double rest = Math.Max(0, total - images * ofSeeds - seeds * ofImages);
        return new TwoWayAnova
        {
            Mean = mean,
            Seeds = ofSeeds / (seeds - 1),
            Images = ofImages / (images - 1),
            Residual = rest / ((seeds - 1.0) * (images - 1)),
            SeedCount = seeds,
            ImageCount = images,
        };
    }

    private static double Square(double x) => x * x;
}
