namespace Modular.Runs.Variants;

/// <summary>A dimension along which variants differ.</summary>
/// <param name="Name">The dotted path of the swept option; "compare" for named variants.</param>
/// <param name="Points">The values of the axis, in the order of the file.</param>
internal sealed record VariantAxis(string Name, IReadOnlyList<VariantPoint> Points)
{
    /// <summary>The name of the axis of named variants.</summary>
    public const string Compare = "compare";
}
