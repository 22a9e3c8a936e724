using System.Text.Json.Serialization;
using static TorchSharp.torch;

namespace Modular.Studies;

/// <summary>How often quantized weights read otherwise than they were written.</summary>
internal sealed record ReadErrors
{
    /// <summary>Weights that were written as +1 or -1.</summary>
    public required long Signs { get; init; }

    /// <summary>Weights that were written as 0.</summary>
    public long Zeros { get; init; }

    /// <summary>+1 read as -1, or -1 as +1.</summary>
    public required long SignFlips { get; init; }

    /// <summary>+1 or -1 read as 0.</summary>
    public long SignsToZero { get; init; }

    /// <summary>0 read as +1 or -1.</summary>
    public long ZerosToSign { get; init; }

    /// <summary>Share of all weights that read wrong: the bit error rate (BER).</summary>
    [JsonIgnore]
    public double Rate => (double)(SignFlips + SignsToZero + ZerosToSign) / (Signs + Zeros);

    /// <summary>Of one layer or read.</summary>
    /// <param name="wanted">float32 of any shape: -1, 0 or +1.</param>
    /// <param name="read">float32 of the same shape: -1, 0 or +1.</param>
    public static ReadErrors Of(Tensor wanted, Tensor read)
    {
        using var scope = NewDisposeScope();
        Tensor zero = wanted.eq(0), missed = read.eq(0);
        return new ReadErrors
        {
            Signs = Count(zero.logical_not()),
            Zeros = Count(zero),
            SignFlips = Count((wanted * read).lt(0)),
            SignsToZero = Count(missed.logical_and(zero.logical_not())),
            ZerosToSign = Count(zero.logical_and(missed.logical_not())),
        };
    }

    /// <summary>Of several layers or reads together; null where there is none.</summary>
    public static ReadErrors? Of(IEnumerable<ReadErrors> parts) => parts.Aggregate((ReadErrors?)null, (sum, one) => sum is null ? one : sum with
    {
        Signs = sum.Signs + one.Signs,
        Zeros = sum.Zeros + one.Zeros,
        SignFlips = sum.SignFlips + one.SignFlips,
        SignsToZero = sum.SignsToZero + one.SignsToZero,
        ZerosToSign = sum.ZerosToSign + one.ZerosToSign,
    });

    private static long Count(Tensor which) => which.count_nonzero().item<long>();
}
