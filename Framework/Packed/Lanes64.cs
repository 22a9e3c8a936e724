using System.Runtime.CompilerServices;

namespace Modular.Packed;

/// <summary>64 images side by side, for machines without vector registers.</summary>
internal readonly struct Lanes64 : ILanes<ulong>
{
    public static int Words => 1;

    public static ulong None => 0;

    public static ulong All => ulong.MaxValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Load(ref ulong at) => at;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ulong value, ref ulong at) => at = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong And(ulong a, ulong b) => a & b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Or(ulong a, ulong b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Xor(ulong a, ulong b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Sum(ulong a, ulong b, ulong c) => a ^ b ^ c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Carry(ulong a, ulong b, ulong c) => a & b | c & (a ^ b);
}
