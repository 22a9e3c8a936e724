namespace Modular.Energies;

/// <summary>The energy of one component of one layer in an inference.</summary>
/// <param name="Layer">The name of the layer in the network.</param>
/// <param name="Component">The component, such as "sense" or "popcount".</param>
/// <param name="Count">How often the operation is done for one sample.</param>
/// <param name="Each">The energy of one operation, joules.</param>
/// <param name="Source">The source of the energy of one operation, or "assumed".</param>
internal sealed record EnergyItem(string Layer, string Component, double Count, double Each, string Source)
{
    /// <summary>The energy for one sample, joules.</summary>
    public double Joules => Count * Each;
}
