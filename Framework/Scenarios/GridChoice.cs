using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Modular.Scenarios;

/// <summary>A grid of values for a sweep, at equal distances; both ends are among them.</summary>
internal sealed record GridChoice
{
    /// <summary>The first value of the grid.</summary>
    public required double From { get; init; }

    /// <summary>The last value of the grid.</summary>
    public required double To { get; init; }

    /// <summary>The number of values, both ends included.</summary>
    [Range(2, 1000)]
    public required int Steps { get; init; }

    /// <summary>What is equal between neighbours: their difference or their ratio.</summary>
    public GridScale Scale { get; init; } = GridScale.Linear;

    /// <summary>The values, rounded to 12 digits, so that 0.3 is not 0.30000000000000004.</summary>
    public IEnumerable<double> Values => Enumerable.Range(0, Steps).Select(i => Rounded(At(i / (Steps - 1.0))));

    /// <summary>Neither the difference nor the ratio of the ends is computed: they may be too large.</summary>
    private double At(double part)
    {
        if (Scale == GridScale.Linear)
            return From * (1 - part) + To * part;
        return Math.Pow(From, 1 - part) * Math.Pow(To, part);
    }

    private static double Rounded(double value)
    {
        string digits = value.ToString("G12", CultureInfo.InvariantCulture);
        double rounded = double.Parse(digits, CultureInfo.InvariantCulture);
        if (double.IsFinite(rounded))
            return rounded;
        return value;
    }
}
