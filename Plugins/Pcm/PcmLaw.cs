using Modular.Devices;

namespace Modular.Plugins.Pcm;

/// <summary>
/// What was fitted to measured devices, as functions of x, the conductance as a share of the greatest.
/// </summary>
internal sealed record PcmLaw
{
    /// <summary>The greatest conductance of the measured devices, siemens.</summary>
    public required double GMax { get; init; }

    /// <summary>The time of the first reading after a write, seconds.</summary>
    public required double T0 { get; init; }

    /// <summary>The length of a read, seconds.</summary>
    public required double TRead { get; init; }

    /// <summary>The programming noise as a polynomial in x: coefficients of 1, x, x^2, ..., siemens.</summary>
    public required IReadOnlyList<double> Programming { get; init; }

    /// <summary>Mean exponent of the drift, from x.</summary>
    public required Func<double, double> Drift { get; init; }

    /// <summary>Standard deviation of the exponent between devices, from x.</summary>
    public required Func<double, double> DriftSpread { get; init; }

    /// <summary>Q, the 1/f noise relative to the conductance, from x.</summary>
    public required Func<double, double> Noise { get; init; }

    /// <summary>Where the fit comes from.</summary>
    public required Citation Source { get; init; }

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
