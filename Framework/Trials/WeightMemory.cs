namespace Modular.Trials;

/// <summary>
/// The memory of all trained parameters of a network: weights at the bits of their precision, biases and the gains and
/// offsets of batch norm at those that the scenario counts. Running statistics and the scales of integers are no
/// parameters here: both fold into what follows.
/// </summary>
internal sealed record WeightMemory(IReadOnlyList<WeightMemoryRow> Rows)
{
    /// <summary>The kind of a row that holds the weights of a layer.</summary>
    public const string Weights = "weights";

    /// <summary>The number of parameters.</summary>
    public long Count => Rows.Sum(row => row.Count);

    /// <summary>The bits of all parameters.</summary>
    public long Bits => Rows.Sum(row => row.Bits);

    /// <summary>The devices of all layers.</summary>
    public long Devices => Rows.Sum(row => row.Devices);
}
