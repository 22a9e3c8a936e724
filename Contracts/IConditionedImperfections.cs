namespace Modular.Contracts;

/// <summary>
/// A memory or sense whose imperfections have other sizes at another temperature, such as a rate of thermal flips or
/// kT/C. Without this ability the sizes of <c>Imperfections</c> are shown at every temperature.
/// </summary>
public interface IConditionedImperfections
{
    /// <summary>
    /// The imperfections of the part with their typical sizes at a temperature: the same names in the same order.
    /// </summary>
    /// <param name="temperature">The ambient temperature of the scenario, kelvin.</param>
    IReadOnlyList<Imperfection> ImperfectionsAt(double temperature);
}
