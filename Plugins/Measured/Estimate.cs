namespace Modular.Plugins.Measured;

/// <summary>A number known from a sample, with its 95 % interval; without one where the sample is a single device.</summary>
internal readonly record struct Estimate(double Value, double? Low = null, double? High = null)
{
    /// <summary>The same in another unit.</summary>
    public Estimate Select(Func<double, double> rising) => new(rising(Value), Low is { } low ? rising(low) : null, High is { } high ? rising(high) : null);
}
