using System.Text.Json.Serialization;
using Modular.Tensors;
using static TorchSharp.torch;

namespace Modular.Trials;

/// <summary>How often quantized weights read otherwise than they were written.</summary>
internal sealed record ReadErrors
{
    private const int Levels = 3;
    private const float Rounding = 1e-4f;

    /// <summary>How many weights were written as -1, 0 and +1, of each those read as -1, 0 and +1: [9].</summary>
    public required IReadOnlyList<long> Counts { get; init; }

    /// <summary>How many weights were read.</summary>
    [JsonIgnore]
    public long Weights => Counts.Sum();

    /// <summary>How many weights read otherwise than they were written.</summary>
    [JsonIgnore]
    public long Wrong => Weights - Count(-1, -1) - Count(0, 0) - Count(1, 1);

    /// <summary>Share of all weights that read wrong: the bit error rate (BER).</summary>
    [JsonIgnore]
    public double Rate => (double)Wrong / Weights;

    /// <summary>Whether a 0 was written or read.</summary>
    [JsonIgnore]
    public bool HasZeros => Written(0) > 0 || Count(-1, 0) + Count(1, 0) > 0;

    /// <summary>Share of the weights written as +1 or -1 that read as the other; NaN where there are none.</summary>
    [JsonIgnore]
    public double SignFlips => (double)(Count(-1, 1) + Count(1, -1)) / (Written(-1) + Written(1));

    /// <summary>Share of the weights written as +1 or -1 that read as 0; NaN where there are none.</summary>
    [JsonIgnore]
    public double SignsToZero => (double)(Count(-1, 0) + Count(1, 0)) / (Written(-1) + Written(1));

    /// <summary>Share of the weights written as 0 that read as +1 or -1; NaN where there are none.</summary>
    [JsonIgnore]
    public double ZerosToSign => (double)(Count(0, -1) + Count(0, 1)) / Written(0);

    /// <summary>How many weights of one value read as another, -1, 0 or +1 each.</summary>
    public long Count(int written, int read) => Counts[(written + 1) * Levels + read + 1];

    /// <summary>How many weights were written as a value, -1, 0 or +1.</summary>
    public long Written(int value) => Count(value, -1) + Count(value, 0) + Count(value, 1);

    /// <summary>
    /// Whether all values of a read are -1, 0 or +1, to rounding: only then there are right and wrong ones.
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
    /// The errors of one read; both tensors are float32 of one shape in host memory, -1, 0 or +1 to rounding.
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

    /// <summary>The errors of several layers or reads together; null where there is none.</summary>
    public static ReadErrors? Combine(IEnumerable<ReadErrors> parts)
    {
        ReadErrors? sum = null;
        foreach (ReadErrors part in parts)
            sum = sum?.Add(part) ?? part;
        return sum;
    }

    private ReadErrors Add(ReadErrors other) => new() { Counts = [.. Counts.Zip(other.Counts, (a, b) => a + b)] };
}
