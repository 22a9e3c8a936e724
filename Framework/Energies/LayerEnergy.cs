namespace Modular.Energies;

/// <summary>What a report says of a layer beside its energy.</summary>
/// <param name="Name">The layer, as the network calls it.</param>
/// <param name="Products">The number of products for one sample.</param>
/// <param name="InputBits">The number of bits of an input.</param>
internal sealed record LayerEnergy(string Name, long Products, int InputBits);
