using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Modular.Scenarios;

/// <summary>Demands a size of memory in MiB or GiB.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed partial class TaskMemoryAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string text && Form().IsMatch(text));

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => $"{name} must be a size of memory such as 500M or 4G.";

    [GeneratedRegex(@"\A[1-9][0-9]{0,5}[MG]\z")]
    private static partial Regex Form();
}
