using System.Text.Json.Serialization;

namespace Modular.Trials;

/// <summary>
/// Which test samples a trained network gets right, in the order of the data set. Of equal logits the first counts.
/// </summary>
internal sealed record Correctness
{
    /// <summary>The number of test samples.</summary>
    public required int Samples { get; init; }

    /// <summary>One bit for each sample, base64: sample i is bit i % 8, from the least, of byte i / 8.</summary>
    public required byte[] Bits { get; init; }

    /// <summary>The share of the samples that the network gets right, percent.</summary>
    [JsonIgnore]
    public double Accuracy => 100.0 * Flags.Count(right => right) / Samples;

    /// <summary>Whether the network gets each sample right, [Samples].</summary>
    [JsonIgnore]
    public bool[] Flags =>
        [.. Enumerable.Range(0, Samples).Select(i => i / 8 < Bits.Length && (Bits[i / 8] >> i % 8 & 1) != 0)];

    /// <summary>Packs a flag for each sample into bits.</summary>
    public static Correctness FromFlags(IReadOnlyList<bool> right)
    {
        byte[] bits = new byte[(right.Count + 7) / 8];
        for (int i = 0; i < right.Count; i++)
            if (right[i])
                bits[i / 8] |= (byte)(1 << i % 8);
        return new Correctness { Samples = right.Count, Bits = bits };
    }
}
