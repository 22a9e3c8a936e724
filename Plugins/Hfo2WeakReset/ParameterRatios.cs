using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// A positive parameter of each device, kept as its ratio to the nominal value in 16 bits: 6 of exponent, 10 of
/// mantissa. A training step reads all ratios, so their size sets its time. Rounding moves a ratio by at most 4.9e-4 of
/// itself, far less than the laws are known to. Ratios lie between 2^-32 and 2^32 (assumed; at strength 4 one m2 in 400
/// would be smaller). The ratio 1 is exact, so a dial at 0 leaves the nominal value to the last bit.
/// </summary>
/// <param name="nominal">The nominal value, in the unit of the parameter.</param>
/// <param name="codes">The code of each device's ratio, padded to whole vectors; empty where all ratios are 1.</param>
internal sealed class ParameterRatios(float nominal, ushort[] codes)
{
    /// <summary>The least ratio that a code holds, 2^-32.</summary>
    public const double Least = 1.0 / (1L << 32);

    /// <summary>The greatest ratio that a code holds, just below 2^32.</summary>
    public const double Greatest = (1L << 32) - (1 << 21);

    private const int MantissaShift = 23 - 10;
    private const int One = 32 << 10;

    /// <summary>The bits of a float32 whose code has the exponent 0.</summary>
    private const uint Bias = (127 - 32) << 23;

    /// <summary>A chunk of ones that stands for all devices where none has a ratio of its own.</summary>
    private readonly ushort[]? ones = codes.Length == 0 ? Ones() : null;

    /// <summary>The parameter of one device, in its unit.</summary>
    public float this[int device]
    {
        get
        {
            uint code = ones is null ? codes[device] : (uint)One;
            return nominal * BitConverter.UInt32BitsToSingle((code << MantissaShift) + Bias);
        }
    }

    /// <summary>The parameter of devices that all have the nominal value.</summary>
    public static ParameterRatios Nominal(double nominal) => new((float)nominal, []);

    /// <summary>The code of a ratio to the nominal value, rounded to the nearest that there is.</summary>
    public static ushort Code(double ratio)
    {
        uint bits = BitConverter.SingleToUInt32Bits((float)Math.Clamp(ratio, Least, Greatest)) - Bias;
        return (ushort)((bits + (1u << (MantissaShift - 1))) >> MantissaShift);
    }

    /// <summary>
    /// The codes of devices first, first + 1, ... as vectors of 32. The count is a multiple of 64, at most a chunk.
    /// </summary>
    public ReadOnlySpan<Vector512<ushort>> Codes(int first, int count)
    {
        ReadOnlySpan<ushort> part = ones is null ? codes.AsSpan(first, count) : ones.AsSpan(0, count);
        return part.AsLanes();
    }

    /// <summary>The parameters of 32 devices, from their codes: the first 16, then the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector512<float> Lower, Vector512<float> Upper) Decode(Vector512<ushort> lane)
    {
        (Vector512<uint> lower, Vector512<uint> upper) = Vector512.Widen(lane);
        return (Decode(lower), Decode(upper));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Decode(Vector512<uint> codes) =>
        ((codes << MantissaShift) + Vector512.Create(Bias)).AsSingle() * Vector512.Create(nominal);

    private static ushort[] Ones()
    {
        ushort[] ones = new ushort[Lanes.Chunk];
        Array.Fill(ones, (ushort)One);
        return ones;
    }
}
