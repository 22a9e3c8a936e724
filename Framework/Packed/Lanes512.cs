using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Modular.Packed;

/// <summary>
/// 512 images side by side. The sum of three bits and its carry are one instruction each with AVX-512.
/// </summary>
internal readonly struct Lanes512 : ILanes<Vector512<ulong>>
{
    private const byte OddOfThree = 0x96; // truth table of a ^ b ^ c
    private const byte TwoOfThree = 0xE8; // truth table of at least two of a, b, c

    public static int Words => 8;

    public static Vector512<ulong> None => Vector512<ulong>.Zero;

    public static Vector512<ulong> All => Vector512<ulong>.AllBitsSet;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Load(ref ulong at) => Vector512.LoadUnsafe(ref at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<ulong> value, ref ulong at) => value.StoreUnsafe(ref at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> And(Vector512<ulong> a, Vector512<ulong> b) => a & b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Or(Vector512<ulong> a, Vector512<ulong> b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Xor(Vector512<ulong> a, Vector512<ulong> b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Sum(Vector512<ulong> a, Vector512<ulong> b, Vector512<ulong> c)
    {
        if (Avx512F.IsSupported)
            return Avx512F.TernaryLogic(a, b, c, OddOfThree);
        return a ^ b ^ c;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Carry(Vector512<ulong> a, Vector512<ulong> b, Vector512<ulong> c)
    {
        if (Avx512F.IsSupported)
            return Avx512F.TernaryLogic(a, b, c, TwoOfThree);
        return a & b | c & (a ^ b);
    }
}
