using MathNet.Numerics;
using Gauss = MathNet.Numerics.Distributions.Normal;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// A probability law cut to an interval. All values are in the unit of the parameter that the law describes.
/// </summary>
internal sealed class TruncatedLaw
{
    /// <summary>The number of steps of u in the table of a law whose quantile is slow to compute.</summary>
    private const int Steps = 1 << 16;

    private readonly Func<double, double> quantile;
    private readonly double lowProbability;
    private readonly double width;
    private Lazy<double[]>? table;

    /// <param name="cumulative">The distribution function F of the law before it is cut.</param>
    /// <param name="quantile">The inverse of the distribution function F.</param>
    /// <param name="low">The lower end of the interval.</param>
    /// <param name="high">The upper end of the interval.</param>
    private TruncatedLaw(Func<double, double> cumulative, Func<double, double> quantile, double low, double high)
    {
        this.quantile = quantile;
        lowProbability = cumulative(low);
        width = cumulative(high) - lowProbability;
        Low = low;
        High = high;
    }

    /// <summary>The least value of the truncated law.</summary>
    public double Low { get; }

    /// <summary>The greatest value of the truncated law.</summary>
    public double High { get; }

    /// <summary>The mean of the truncated law.</summary>
    public required double Mean { get; init; }

    /// <summary>The median of the truncated law.</summary>
    public double Median => Quantile(0.5);

    /// <summary>The normal law of this mean and standard deviation, cut to [low, high].</summary>
    /// <remarks>
    /// The mean of the truncated law is mu + sigma (phi(a) - phi(b)) / (Phi(b) - Phi(a)), a and b the standardised
    /// ends.
    /// </remarks>
    public static TruncatedLaw Normal(double mean, double sigma, double low, double high)
    {
        double Cumulative(double x) => Phi((x - mean) / sigma);
        double Quantile(double p) => mean + sigma * InversePhi(p);
        double a = (low - mean) / sigma;
        double b = (high - mean) / sigma;
        var law = new TruncatedLaw(Cumulative, Quantile, low, high)
        {
            Mean = mean + sigma * (Density(a) - Density(b)) / (Phi(b) - Phi(a)),
        };
        return law.Tabulated();
    }

    /// <summary>The log-normal law of this median, cut to [low, high]; shape is the sigma of ln x.</summary>
    /// <remarks>
    /// The mean of the truncated law is median exp(shape^2 / 2) (Phi(b - shape) - Phi(a - shape)) / (Phi(b) - Phi(a)),
    /// a and b the standardised ends of ln x.
    /// </remarks>
    public static TruncatedLaw LogNormal(double shape, double median, double low, double high)
    {
        double Cumulative(double x) => Phi(Math.Log(x / median) / shape);
        double Quantile(double p) => median * Math.Exp(shape * InversePhi(p));
        double a = Math.Log(low / median) / shape;
        double b = Math.Log(high / median) / shape;
        double shifted = Phi(b - shape) - Phi(a - shape);
        var law = new TruncatedLaw(Cumulative, Quantile, low, high)
        {
            Mean = median * Math.Exp(shape * shape / 2) * shifted / (Phi(b) - Phi(a)),
        };
        return law.Tabulated();
    }

    /// <summary>The exponential law of this scale that starts at location, cut to [low, high].</summary>
    /// <remarks>With d = high - low the mean of the truncated law is low + scale - d / (exp(d / scale) - 1).</remarks>
    public static TruncatedLaw Exponential(double location, double scale, double low, double high)
    {
        double Cumulative(double x) => -SpecialFunctions.Expm1(-(x - location) / scale);
        double Quantile(double p) => location - scale * Math.Log(1 - p);
        double start = Math.Max(low, location);
        double d = high - start;
        return new TruncatedLaw(Cumulative, Quantile, start, high)
        {
            Mean = start + scale - d / SpecialFunctions.Expm1(d / scale),
        };
    }

    /// <summary>The value at u in (0, 1) of the truncated law, F^-1(F(low) + u (F(high) - F(low))).</summary>
    public double Quantile(double u) => Math.Clamp(quantile(lowProbability + u * width), Low, High);

    /// <summary>
    /// The quantile at u in (0, 1) as draws use it. For the normal and log-normal laws it is interpolated between 2^16
    /// equal steps of u; its error is below 2e-5 sigma at the very ends and far less elsewhere.
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

    /// <summary>The mean of (x / unit)^power over the truncated law, by 2^16 equal steps of probability.</summary>
    public double MeanPower(double unit, double power)
    {
        double sum = 0;
        for (int i = 0; i < Steps; i++)
            sum += Math.Pow(Draw((i + 0.5) / Steps) / unit, power);
        return sum / Steps;
    }

    /// <summary>The median or the mean of the truncated law.</summary>
    public double Nominal(NominalValue which) => which == NominalValue.Mean ? Mean : Median;

    private TruncatedLaw Tabulated()
    {
        table = new(() => [.. Enumerable.Range(0, Steps + 1).Select(i => Quantile((double)i / Steps))]);
        return this;
    }

    private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    private static double Phi(double x) => Gauss.CDF(0, 1, x);

    private static double InversePhi(double p) => Gauss.InvCDF(0, 1, p);
}
