using System.ComponentModel.DataAnnotations;
using Modular.Text;

namespace Modular.Scenarios;

/// <summary>Demands a time as people or Slurm write it, above zero unless zero is allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TaskTimeAttribute : ValidationAttribute
{
    /// <summary>Whether zero is a time, too.</summary>
    public bool AllowsZero { get; init; }

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null
        || (value is string text && ClockTime.Parse(text) is { } time && (AllowsZero || time > TimeSpan.Zero));

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        $"{name} must be a time such as 3h50m, 45m, 3:50:00 or 1-12:00:00.";
}
