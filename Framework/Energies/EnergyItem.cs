namespace Modular.Energies;

/// <summary>What one component of one layer takes for an inference.</summary>
/// <param name="Layer">The layer, as the network calls it.</param>
/// <param name="Component">What the energy goes into, such as "sense" or "popcount".</param>
/// <param name="Count">How often it is done for one sample.</param>
/// <param name="Each">The energy of doing it once, joules.</param>
/// <param name="Source">The source of that energy, or "assumed".</param>
internal sealed record EnergyItem(string Layer, string Component, double Count, double Each, string Source)
{
    /// <summary>The energy for one sample, joules.</summary>
    public double Joules => Count * Each;
}
