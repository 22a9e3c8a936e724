using MathNet.Numerics.Distributions;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// A probability law cut to an interval. Quantities are in the unit of the parameter that it describes.
/// </summary>
internal sealed class TruncatedLaw
{
    /// <summary>Steps of u in the table of a law whose quantile is slow to compute.</summary>
    private const int Steps = 1 << 16;

    private readonly Func<double, double> quantile;
    private readonly double low;
    private readonly double width;
    private Lazy<double[]>? table;

    private TruncatedLaw(Func<double, double> cumulative, Func<double, double> quantile, (double Low, double High) cut)
    {
        this.quantile = quantile;
        low = cumulative(cut.Low);
        width = cumulative(cut.High) - low;
        Low = cut.Low;
        High = cut.High;
    }

    /// <summary>The least value.</summary>
    public double Low { get; }

    /// <summary>The greatest value.</summary>
    public double High { get; }

    /// <summary>The mean of the truncated law.</summary>
    public required double Mean { get; init; }

    /// <summary>The median of the truncated law.</summary>
    public double Median => Quantile(0.5);

    /// <summary>x = F^-1(F(low) + u (F(high) - F(low))), u in (0, 1).</summary>
    public double Quantile(double u) => Math.Clamp(quantile(low + u * width), Low, High);

    /// <summary>
    /// The quantile as draws use it. Of the normal and log-normal laws it is interpolated between 2^16 equal steps of
    /// u: error below 2e-5 sigma at the very ends, far less elsewhere.
    /// </summary>
    public double Draw(double u)
    {
        if (table is null)
            return Quantile(u);
        int step = (int)(u * Steps);
        double left = table.Value[step];
        double right = table.Value[step + 1];
        return left + (u * Steps - step) * (right - left);
    }

    /// <summary>The median or the mean.</summary>
    public double Nominal(NominalValue which) => which == NominalValue.Mean ? Mean : Median;

    /// <summary>
    /// Normal law cut to [low, high]; its mean is mu + sigma (phi(a) - phi(b)) / (Phi(b) - Phi(a)), a and b the
    /// standardised ends.
    /// </summary>
    public static TruncatedLaw Normal(double mean, double sigma, double low, double high)
    {
        double a = (low - mean) / sigma;
        double b = (high - mean) / sigma;
        return new TruncatedLaw(x => Phi((x - mean) / sigma), p => mean + sigma * InversePhi(p), (low, high))
        {
            Mean = mean + sigma * (Density(a) - Density(b)) / (Phi(b) - Phi(a)),
        }.Tabulated();
    }

    /// <summary>
    /// Log-normal law cut to [low, high], shape = sigma of ln x; its mean is median exp(shape^2 / 2) (Phi(b - shape) -
    /// Phi(a - shape)) / (Phi(b) - Phi(a)).
    /// </summary>
    public static TruncatedLaw LogNormal(double shape, double median, double low, double high)
    {
        double a = Math.Log(low / median) / shape;
        double b = Math.Log(high / median) / shape;
        return new TruncatedLaw(
            x => Phi(Math.Log(x / median) / shape),
            p => median * Math.Exp(shape * InversePhi(p)),
            (low, high)
        )
        {
            Mean = median * Math.Exp(shape * shape / 2) * (Phi(b - shape) - Phi(a - shape)) / (Phi(b) - Phi(a)),
        }.Tabulated();
    }

    /// <summary>
    /// Exponential law that starts at location, cut to [low, high]; with d = high - low its mean is low + scale - d /
    /// (exp(d / scale) - 1).
    /// </summary>
    public static TruncatedLaw Exponential(double location, double scale, double low, double high)
    {
        low = Math.Max(low, location);
        return new TruncatedLaw(
            x => -Expm1(-(x - location) / scale),
            p => location - scale * Math.Log(1 - p),
            (low, high)
        )
        {
            Mean = low + scale - (high - low) / Expm1((high - low) / scale),
        };
    }

    private TruncatedLaw Tabulated()
    {
        table = new(() => [.. Enumerable.Range(0, Steps + 1).Select(i => Quantile((double)i / Steps))]);
        return this;
    }

    private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    private static double Phi(double x) => MathNet.Numerics.Distributions.Normal.CDF(0, 1, x);

    private static double InversePhi(double p) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, p);

    private static double Expm1(double x) => MathNet.Numerics.SpecialFunctions.Expm1(x);
}
