using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.ConvNets;

/// <summary>Demands a list whose numbers lie between two limits, both included.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EachWithinAttribute(int least, int greatest) : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is IEnumerable<int> numbers && numbers.All(number => number >= least && number <= greatest);

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        $"Each number of {name} must be between {least} and {greatest}.";
}
