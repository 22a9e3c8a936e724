using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Cells;

/// <summary>Demands 0, or 2 levels and more.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OfLevelsAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is 0 or (>= 2 and <= 65536);

    public override string FormatErrorMessage(string name) =>
        $"{name} must be 0 for any conductance, or from 2 to 65536";
}
