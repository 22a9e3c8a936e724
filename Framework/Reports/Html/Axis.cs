using System.Globalization;

namespace Modular.Reports.Html;

/// <summary>A linear axis whose ticks are multiples of 1, 2 or 5 times a power of ten.</summary>
internal sealed record Axis(double Min, double Max, double Step)
{
    public IEnumerable<double> Ticks
    {
        get
        {
            for (double k = Math.Ceiling(Min / Step - 1e-9); k * Step <= Max + 1e-9 * Step; k++)
                yield return k * Step;
        }
    }

    /// <summary>
    /// From the tick at or below the least value to the tick at or above the greatest; from 0 to 1 where there is no
    /// value.
    /// </summary>
    public static Axis Around(IEnumerable<double> values, int ticks = 5)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        if (finite.Length == 0)
            return new Axis(0, 1, 0.5);
        (double min, double max) = (finite.Min(), finite.Max());
        if (max - min < 1e-6)
            (min, max) = (min - 0.5, max + 0.5);
        double step = StepOf((max - min) / ticks);
        return new Axis(Math.Floor(min / step + 1e-9) * step, Math.Ceiling(max / step - 1e-9) * step, step);
    }

    /// <summary>Whole numbers from the first to the last.</summary>
    public static Axis Whole(int first, int last, int ticks = 5) =>
        new(first, last, Math.Max(1, StepOf((last - first) / (double)ticks)));

    /// <summary>Where on the axis, from 0 to 1; the middle where the axis has no length.</summary>
    public double At(double value) => Max > Min ? (value - Min) / (Max - Min) : 0.5;

    public string Label(double tick)
    {
        int decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(Step) + 1e-9));
        return (Math.Round(tick, decimals) + 0.0).ToString("F" + decimals, CultureInfo.InvariantCulture);
    }

    private static double StepOf(double atLeast)
    {
        if (atLeast <= 0)
            return 1;
        double power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        return power * new[] { 1, 2, 5, 10 }.First(step => step * power >= atLeast * (1 - 1e-9));
    }
}
