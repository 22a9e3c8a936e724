namespace Modular.Contracts;

/// <summary>
/// Marks an option whose default no publication supports, and gives the range in which the true value plausibly lies.
/// A study with <c>assumptions: vary</c> runs at both ends and says whether its conclusion holds there. The option's
/// doc comment says why the range is plausible.
/// </summary>
/// <param name="low">The least plausible value, in the unit of the option.</param>
/// <param name="high">The greatest plausible value, in the unit of the option; above <paramref name="low"/>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AssumedAttribute(double low, double high) : Attribute
{
    /// <summary>The least plausible value, in the unit of the option.</summary>
    public double Low { get; } = low;

    /// <summary>The greatest plausible value, in the unit of the option.</summary>
    public double High { get; } = high;
}
