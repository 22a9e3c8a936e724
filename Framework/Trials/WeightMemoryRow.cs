namespace Modular.Trials;

/// <summary>Parameters of one kind in a layer, and the memory that they take.</summary>
/// <param name="Layer">The layer, as the network calls it.</param>
/// <param name="Kind">What they are: weights, bias, gain, offset.</param>
/// <param name="Count">How many there are.</param>
/// <param name="BitsEach">The bits at which each counts.</param>
/// <param name="Devices">The devices that hold them; 0 where they are digital.</param>
internal sealed record WeightMemoryRow(string Layer, string Kind, long Count, int BitsEach, long Devices)
{
    /// <summary>The bits of all of them.</summary>
    public long Bits => Count * BitsEach;
}
