using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>Values of a sweep at equal distances, both ends among them.</summary>
internal sealed record GridChoice
{
    /// <summary>The first value.</summary>
    public required double From { get; init; }

    /// <summary>The last value.</summary>
    public required double To { get; init; }

    /// <summary>So many values.</summary>
    [Range(2, 1000)]
    public required int Steps { get; init; }

    /// <summary>What is equal: differences or ratios.</summary>
    public GridScale Scale { get; init; } = GridScale.Linear;

    /// <summary>Rounded to 12 digits, so that 0.3 is no 0.30000000000000004.</summary>
    public IEnumerable<double> Values => Enumerable.Range(0, Steps).Select(i => Rounded(At(i / (Steps - 1.0))));

    private double At(double part) =>
        Scale == GridScale.Linear ? From + part * (To - From) : From * Math.Pow(To / From, part);

    private static double Rounded(double value) =>
        double.Parse(
            value.ToString("G12", System.Globalization.CultureInfo.InvariantCulture),
            System.Globalization.CultureInfo.InvariantCulture
        );
}
