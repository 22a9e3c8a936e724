namespace Modular.Trials;

/// <summary>The parameters of one kind in a layer, and the memory that they take.</summary>
/// <param name="Layer">The name of the layer in the network.</param>
/// <param name="Kind">The kind of the parameters: weights, bias, gain, offset.</param>
/// <param name="Count">The number of parameters.</param>
/// <param name="BitsEach">The number of bits for each parameter.</param>
/// <param name="Devices">The number of devices that hold the parameters; 0 where they are digital.</param>
internal sealed record WeightMemoryRow(string Layer, string Kind, long Count, int BitsEach, long Devices)
{
    /// <summary>The number of bits of all of them.</summary>
    public long Bits => Count * BitsEach;
}
