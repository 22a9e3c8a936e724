using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// A positive parameter of each device, as a ratio to the nominal one, in 16 bits: 6 of exponent, 10 of mantissa. A
/// step reads all of them, so that their size is its time; rounding moves a ratio by at most 4.9e-4 of itself, far less
/// than what the laws are known to. Ratios stay within 2^-32 and 2^32 (assumed; at strength 4 one m2 in 400 would be
/// smaller). 1 is exact: a dial at 0 leaves the nominal parameter to the last bit.
/// </summary>
internal sealed class ParameterRatios(float nominal, ushort[] codes)
{
    /// <summary>The least ratio.</summary>
    public const double Least = 1.0 / (1L << 32);

    /// <summary>The greatest: just below 2^32.</summary>
    public const double Greatest = (1L << 32) - (1 << 21);

    private const int MantissaShift = 23 - 10;
    private const int One = 32 << 10;

    /// <summary>What an exponent of 0 is in a float32.</summary>
    private const uint Bias = (127 - 32) << 23;

    /// <summary>One chunk, for all: the nominal parameter.</summary>
    private readonly ushort[]? shared =
        codes.Length == 0 ? Enumerable.Repeat((ushort)One, Lanes.Chunk).ToArray() : null;

    /// <summary>Of one device.</summary>
    public float this[int device] =>
        nominal
        * BitConverter.UInt32BitsToSingle(((uint)(shared is null ? codes[device] : One) << MantissaShift) + Bias);

    /// <summary>All devices have the nominal parameter.</summary>
    public static ParameterRatios Nominal(double nominal) => new((float)nominal, []);

    /// <summary>Stores the ratio to the nominal parameter, rounded to the nearest that there is.</summary>
    public static ushort Code(double ratio)
    {
        uint bits = BitConverter.SingleToUInt32Bits((float)Math.Clamp(ratio, Least, Greatest)) - Bias;
        return (ushort)((bits + (1u << (MantissaShift - 1))) >> MantissaShift);
    }

    /// <summary>Of devices first, first + 1, ..., as vectors of 32; whole multiples of 64, at most a chunk.</summary>
    public ReadOnlySpan<Vector512<ushort>> Lanes32(int first, int count) =>
        ((ReadOnlySpan<ushort>)(shared is null ? codes.AsSpan(first, count) : shared.AsSpan(0, count))).AsLanes();

    /// <summary>The parameters behind 32 codes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector512<float> Lower, Vector512<float> Upper) Decode(Vector512<ushort> lane)
    {
        (Vector512<uint> lower, Vector512<uint> upper) = Vector512.Widen(lane);
        return (Decode(lower), Decode(upper));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Decode(Vector512<uint> codes) =>
        ((codes << MantissaShift) + Vector512.Create(Bias)).AsSingle() * Vector512.Create(nominal);
}
