namespace Modular.Energies;

/// <summary>What a report tells of a layer besides its energy.</summary>
/// <param name="Name">The name of the layer in the network.</param>
/// <param name="Products">The number of products for one sample.</param>
/// <param name="InputBits">The number of bits of an input.</param>
internal sealed record LayerEnergy(string Name, long Products, int InputBits);
