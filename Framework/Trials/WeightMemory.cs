namespace Modular.Trials;

/// <summary>
/// The memory of all trained parameters of a network. Weights have the bits of their precision; biases and the gains
/// and offsets of batch norm have those that the scenario counts. Running statistics and the scales of integers are no
/// parameters here, because both are absorbed into what follows.
/// </summary>
internal sealed record WeightMemory(IReadOnlyList<WeightMemoryRow> Rows)
{
    /// <summary>The kind of a row with the weights of a layer.</summary>
    public const string Weights = "weights";

    /// <summary>The number of all parameters.</summary>
    public long Count => Rows.Sum(row => row.Count);

    /// <summary>The number of bits of all parameters.</summary>
    public long Bits => Rows.Sum(row => row.Bits);

    /// <summary>The number of devices of all layers.</summary>
    public long Devices => Rows.Sum(row => row.Devices);
}
