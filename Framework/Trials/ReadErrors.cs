using System.Text.Json.Serialization;
using Modular.Tensors;
using static TorchSharp.torch;

namespace Modular.Trials;

/// <summary>How often quantized weights are read otherwise than they were written.</summary>
internal sealed record ReadErrors
{
    private const int Levels = 3;
    private const float Rounding = 1e-4f;

    /// <summary>
    /// The number of weights written as -1, 0 and +1, and for each of these the number read as -1, 0 and +1: [9].
    /// </summary>
    public required IReadOnlyList<long> Counts { get; init; }

    /// <summary>The number of weights that were read.</summary>
    [JsonIgnore]
    public long Weights => Counts.Sum();

    /// <summary>The number of weights that were read otherwise than written.</summary>
    [JsonIgnore]
    public long Wrong => Weights - Count(-1, -1) - Count(0, 0) - Count(1, 1);

    /// <summary>The share of all weights that were read wrong: the bit error rate (BER).</summary>
    [JsonIgnore]
    public double Rate => (double)Wrong / Weights;

    /// <summary>Whether a 0 was written or read.</summary>
    [JsonIgnore]
    public bool HasZeros => Written(0) > 0 || Count(-1, 0) + Count(1, 0) > 0;

    /// <summary>
    /// The share of the weights written as +1 or -1 that were read as the opposite; NaN where there are none.
    /// </summary>
    [JsonIgnore]
    public double SignFlips => (double)(Count(-1, 1) + Count(1, -1)) / (Written(-1) + Written(1));

    /// <summary>The share of the weights written as +1 or -1 that were read as 0; NaN where there are none.</summary>
    [JsonIgnore]
    public double SignsToZero => (double)(Count(-1, 0) + Count(1, 0)) / (Written(-1) + Written(1));

    /// <summary>The share of the weights written as 0 that were read as +1 or -1; NaN where there are none.</summary>
    [JsonIgnore]
    public double ZerosToSign => (double)(Count(0, -1) + Count(0, 1)) / Written(0);

    /// <summary>The number of weights that were written as one value and read as another, each -1, 0 or +1.</summary>
    public long Count(int written, int read) => Counts[(written + 1) * Levels + read + 1];

    /// <summary>The number of weights that were written as a value, -1, 0 or +1.</summary>
    public long Written(int value) => Count(value, -1) + Count(value, 0) + Count(value, 1);

    /// <summary>
    /// Whether all values of a read are -1, 0 or +1, up to rounding. Only then can they be right or wrong.
    /// </summary>
    public static bool AreLevels(Tensor read)
    {
        using Tensor plain = read.contiguous();
        bool are = true;
        foreach (float value in NetworkDevice.Numbers<float>(plain))
            are &= MathF.Abs(value - MathF.Round(value)) <= Rounding;
        return are;
    }

    /// <summary>
    /// Counts the errors of one read. Both tensors are float32 of the same shape in host memory, with values -1, 0 or
    /// +1 up to rounding.
    /// </summary>
    public static ReadErrors Compare(Tensor written, Tensor read)
    {
        using Tensor plainWritten = written.contiguous();
        using Tensor plainRead = read.contiguous();
        ReadOnlySpan<float> wrote = NetworkDevice.Numbers<float>(plainWritten);
        ReadOnlySpan<float> saw = NetworkDevice.Numbers<float>(plainRead);
        long[] counts = new long[Levels * Levels];
        for (int i = 0; i < wrote.Length; i++)
            counts[((int)wrote[i] + 1) * Levels + (int)MathF.Round(saw[i]) + 1]++;
        return new ReadErrors { Counts = counts };
    }

    /// <summary>The sum of the errors of several layers or reads; null where there are none.</summary>
    public static ReadErrors? Combine(IEnumerable<ReadErrors> parts)
    {
        ReadErrors? sum = null;
        foreach (ReadErrors part in parts)
            sum = sum?.Add(part) ?? part;
        return sum;
    }

    private ReadErrors Add(ReadErrors other) => new() { Counts = [.. Counts.Zip(other.Counts, (a, b) => a + b)] };
}
