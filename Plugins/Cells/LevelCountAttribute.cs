using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Cells;

/// <summary>Demands a number of levels: 0 for any conductance, or 2 and more.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LevelCountAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is 0 or (>= 2 and <= 65536);

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        $"{name} must be 0 for any conductance, or from 2 to 65536";
}
