namespace Modular.Plugins.Pcm;

/// <summary>
/// What was fitted to measured devices, as functions of x, the conductance as a share of the greatest.
/// </summary>
internal sealed record PcmLaw
{
    /// <summary>Of the measured devices, siemens.</summary>
    public required double GMax { get; init; }

    /// <summary>First reading after a write, seconds.</summary>
    public required double T0 { get; init; }

    /// <summary>Length of a read, seconds.</summary>
    public required double TRead { get; init; }

    /// <summary>Coefficients of the programming noise, siemens at <see cref="GMax"/>: of 1, x, x^2, ...</summary>
    public required IReadOnlyList<double> Programming { get; init; }

    /// <summary>Mean exponent of the drift.</summary>
    public required Func<double, double> Drift { get; init; }

    /// <summary>Standard deviation of the exponent between devices.</summary>
    public required Func<double, double> DriftSpread { get; init; }

    /// <summary>Q, the 1/f noise relative to the conductance.</summary>
    public required Func<double, double> Noise { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>Standard deviation of the programming noise as a share of the greatest conductance.</summary>
    public double ProgrammingShare(double x)
    {
        double sum = 0;
        for (int i = Programming.Count - 1; i >= 0; i--)
            sum = sum * x + Programming[i];
        return sum / GMax;
    }

    /// <summary>
    /// Standard deviation of a read, relative to the conductance then, so many seconds after the write.
    /// </summary>
    public double ReadShare(double x, double seconds) =>
        Noise(x) * Math.Sqrt(Math.Log((seconds + T0 + TRead) / (2 * TRead)));
}
