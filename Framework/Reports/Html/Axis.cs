using System.Globalization;

namespace Modular.Reports.Html;

/// <summary>A linear axis whose ticks are multiples of 1, 2 or 5 times a power of ten.</summary>
internal sealed record Axis(double Min, double Max, double Step)
{
    /// <summary>The values that have a number on the axis, rising.</summary>
    public IEnumerable<double> Ticks
    {
        get
        {
            for (double k = Math.Ceiling(Min / Step - 1e-9); k * Step <= Max + 1e-9 * Step; k++)
                yield return k * Step;
        }
    }

    /// <summary>
    /// An axis from the tick at or below the least value to the tick at or above the greatest; from 0 to 1 where there
    /// is no value.
    /// </summary>
    public static Axis Around(IEnumerable<double> values, int ticks = 5)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        if (finite.Length == 0)
            return new Axis(0, 1, 0.5);
        double min = finite.Min();
        double max = finite.Max();
        if (max - min < 1e-6)
        {
            min -= 0.5;
            max += 0.5;
        }
        double step = RoundStep((max - min) / ticks);
        double first = Math.Floor(min / step + 1e-9) * step;
        double last = Math.Ceiling(max / step - 1e-9) * step;
        return new Axis(first, last, step);
    }

    /// <summary>An axis of whole numbers from the first to the last.</summary>
    public static Axis Whole(int first, int last, int ticks = 5) =>
        new(first, last, Math.Max(1, RoundStep((last - first) / (double)ticks)));

    /// <summary>The place of a value on the axis, from 0 to 1; 0.5 where the axis has no length.</summary>
    public double At(double value) => Max > Min ? (value - Min) / (Max - Min) : 0.5;

    /// <summary>The label of a tick, with as many decimals as the step needs.</summary>
    public string Label(double tick)
    {
        int decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(Step) + 1e-9));
        return (Math.Round(tick, decimals) + 0.0).ToString("F" + decimals, CultureInfo.InvariantCulture);
    }

    /// <summary>The least step of 1, 2 or 5 times a power of ten that is at least a number.</summary>
    private static double RoundStep(double atLeast)
    {
        if (atLeast <= 0)
            return 1;
        double power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        return power * new[] { 1, 2, 5, 10 }.First(step => step * power >= atLeast * (1 - 1e-9));
    }
}
