namespace Modular.Plugins.Sonos;

/// <summary>How a standard deviation grows with the current I: A (1 - exp(-I / B)).</summary>
/// <param name="A">The greatest standard deviation, nanoamperes.</param>
/// <param name="B">The current at which it is 63 % of that, nanoamperes.</param>
internal readonly record struct Saturation(double A, double B)
{
    private const double Nano = 1e-9;

    /// <summary>The standard deviation at a current, both amperes.</summary>
    public double Sigma(double current) => Nano * A * (1 - Math.Exp(-current / (Nano * B)));
}
