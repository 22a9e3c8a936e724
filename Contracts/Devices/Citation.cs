using Modular.Contracts;

namespace Modular.Devices;

/// <summary>The source of published numbers.</summary>
/// <param name="Text">DOI, arXiv number, a paper's short name, or "assumed".</param>
public sealed record Citation(string Text)
{
    /// <summary>The source of numbers that were not measured.</summary>
    public static Citation Assumed { get; } = new("assumed");

    /// <summary>A number with this source.</summary>
    /// <param name="name">What it is the size of.</param>
    /// <param name="value">The value of the number, in the unit.</param>
    /// <param name="unit">SI, or a plain word; "1" for a number without a unit.</param>
    public Quantity Number(string name, double value, string unit = "1") =>
        new()
        {
            Name = name,
            Value = value,
            Unit = unit,
            Source = Text,
        };
}
