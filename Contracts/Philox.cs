using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Modular.Contracts;

/// <summary>
/// The counter-based generator Philox4x32-10 (Salmon et al., SC11). The counter is (position / 4, draw), each 64 bits
/// wide, and gives a block of four words; word position mod 4 of the block belongs to the position.
/// </summary>
internal static class Philox
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>Fills in the four words of one block.</summary>
    public static void Block(ulong key, ulong draw, ulong block, Span<uint> words)
    {
        uint x0 = (uint)block;
        uint x1 = (uint)(block >> 32);
        uint x2 = (uint)draw;
        uint x3 = (uint)(draw >> 32);
        uint k0 = (uint)key;
        uint k1 = (uint)(key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            ulong p0 = (ulong)x0 * Multiplier0;
            ulong p1 = (ulong)x2 * Multiplier1;
            x0 = (uint)(p1 >> 32) ^ x1 ^ k0;
            x2 = (uint)(p0 >> 32) ^ x3 ^ k1;
            x1 = (uint)p1;
            x3 = (uint)p0;
            k0 += Weyl0;
            k1 += Weyl1;
        }
        words[0] = x0;
        words[1] = x1;
        words[2] = x2;
        words[3] = x3;
    }

    /// <summary>Fills in the words of positions first, first + 1, ... of a draw.</summary>
    public static void Fill(ulong key, ulong draw, ulong first, Span<uint> words)
    {
        int done = 0;
        if ((first & 3) != 0)
            done = Ragged(key, draw, first, words);
        if (Avx512F.IsSupported)
            done += Wide512(key, draw, (first + (ulong)done) >> 2, words[done..]);
        else if (Avx2.IsSupported)
            done += Wide256(key, draw, (first + (ulong)done) >> 2, words[done..]);
        while (done < words.Length)
            done += Ragged(key, draw, first + (ulong)done, words[done..]);
    }

    /// <summary>Fills in the words that one block has from a position to its end, and returns their number.</summary>
    private static int Ragged(ulong key, ulong draw, ulong position, Span<uint> words)
    {
        Span<uint> block = stackalloc uint[4];
        Block(key, draw, position >> 2, block);
        int skip = (int)(position & 3);
        int count = Math.Min(4 - skip, words.Length);
        block.Slice(skip, count).CopyTo(words);
        return count;
    }

    /// <summary>
    /// Fills in eight blocks at a time, one in each 64-bit lane, and returns the number of words. Only the low half of
    /// a lane counts, and vpmuludq ignores the other. Four such eights take turns, so that none waits for its own
    /// products.
    /// </summary>
    private static int Wide512(ulong key, ulong draw, ulong block, Span<uint> words)
    {
        ref uint target = ref MemoryMarshal.GetReference(words);
        int done = 0;
        for (; done + 128 <= words.Length; done += 128)
        {
            Eight a = Eight.Start(block, draw);
            Eight b = Eight.Start(block + 8, draw);
            Eight c = Eight.Start(block + 16, draw);
            Eight d = Eight.Start(block + 24, draw);
            Vector512<ulong> k0 = Vector512.Create(key);
            Vector512<ulong> k1 = Vector512.Create(key >> 32);
            for (int round = 0; round < Rounds; round++)
            {
                a = a.Round(k0, k1);
                b = b.Round(k0, k1);
                c = c.Round(k0, k1);
                d = d.Round(k0, k1);
                k0 += Vector512.Create((ulong)Weyl0);
                k1 += Vector512.Create((ulong)Weyl1);
            }
            a.Store(ref Unsafe.Add(ref target, done));
            b.Store(ref Unsafe.Add(ref target, done + 32));
            c.Store(ref Unsafe.Add(ref target, done + 64));
            d.Store(ref Unsafe.Add(ref target, done + 96));
            block += 32;
        }
        return done + Wide256(key, draw, block, words[done..]);
    }

    /// <summary>
    /// Fills in four blocks at a time, as <see cref="Wide512"/> does, and returns the number of words.
    /// </summary>
    private static int Wide256(ulong key, ulong draw, ulong block, Span<uint> words)
    {
        Vector256<ulong> lanes = Vector256.Create(0UL, 1, 2, 3);
        ref uint target = ref MemoryMarshal.GetReference(words);
        int done = 0;
        for (; done + 16 <= words.Length; done += 16)
        {
            Vector256<ulong> x0 = Vector256.Create(block) + lanes;
            Vector256<ulong> x1 = x0 >>> 32;
            Vector256<ulong> x2 = Vector256.Create(draw);
            Vector256<ulong> x3 = Vector256.Create(draw >> 32);
            uint k0 = (uint)key;
            uint k1 = (uint)(key >> 32);
            for (int round = 0; round < Rounds; round++)
            {
                Vector256<ulong> p0 = Avx2.Multiply(x0.AsUInt32(), Vector256.Create((ulong)Multiplier0).AsUInt32());
                Vector256<ulong> p1 = Avx2.Multiply(x2.AsUInt32(), Vector256.Create((ulong)Multiplier1).AsUInt32());
                x0 = (p1 >>> 32) ^ x1 ^ Vector256.Create((ulong)k0);
                x2 = (p0 >>> 32) ^ x3 ^ Vector256.Create((ulong)k1);
                x1 = p1;
                x3 = p0;
                k0 += Weyl0;
                k1 += Weyl1;
            }
            Vector256<ulong> low = Vector256.Create(0xFFFFFFFFUL);
            Vector256<ulong> left = (x0 & low) | (x1 << 32);
            Vector256<ulong> right = (x2 & low) | (x3 << 32);
            Store(left, right, ref Unsafe.Add(ref target, done));
            block += 4;
        }
        return done;
    }

    /// <summary>
    /// Stores four blocks one after the other; a lane has two words of a block on the left, two on the right.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<ulong> left, Vector256<ulong> right, ref uint target)
    {
        Vector256<ulong> even = Avx2.UnpackLow(left, right);
        Vector256<ulong> odd = Avx2.UnpackHigh(left, right);
        Avx2.Permute2x128(even, odd, 0x20).AsUInt32().StoreUnsafe(ref target);
        Avx2.Permute2x128(even, odd, 0x31).AsUInt32().StoreUnsafe(ref target, 8);
    }

    /// <summary>The words 0 to 3 of eight blocks, in the low halves of the lanes.</summary>
    private readonly struct Eight(Vector512<ulong> x0, Vector512<ulong> x1, Vector512<ulong> x2, Vector512<ulong> x3)
    {
        private readonly Vector512<ulong> x0 = x0;
        private readonly Vector512<ulong> x1 = x1;
        private readonly Vector512<ulong> x2 = x2;
        private readonly Vector512<ulong> x3 = x3;

        /// <summary>The counters of eight blocks, from this block on.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Eight Start(ulong block, ulong draw)
        {
            Vector512<ulong> blocks = Vector512.Create(block) + Vector512.Create(0UL, 1, 2, 3, 4, 5, 6, 7);
            return new Eight(blocks, blocks >>> 32, Vector512.Create(draw), Vector512.Create(draw >> 32));
        }

        /// <summary>One round of the generator, with the two words of the round key.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Eight Round(Vector512<ulong> k0, Vector512<ulong> k1)
        {
            Vector512<ulong> p0 = Avx512F.Multiply(x0.AsUInt32(), Vector512.Create((ulong)Multiplier0).AsUInt32());
            Vector512<ulong> p1 = Avx512F.Multiply(x2.AsUInt32(), Vector512.Create((ulong)Multiplier1).AsUInt32());
            return new Eight((p1 >>> 32) ^ x1 ^ k0, p1, (p0 >>> 32) ^ x3 ^ k1, p0);
        }

        /// <summary>Stores the eight blocks one after the other.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Store(ref uint target)
        {
            Vector512<ulong> low = Vector512.Create(0xFFFFFFFFUL);
            Vector512<ulong> left = (x0 & low) | (x1 << 32);
            Vector512<ulong> right = (x2 & low) | (x3 << 32);
            Avx512F
                .PermuteVar8x64x2(left, Vector512.Create(0UL, 8, 1, 9, 2, 10, 3, 11), right)
                .AsUInt32()
                .StoreUnsafe(ref target);
            Avx512F
                .PermuteVar8x64x2(left, Vector512.Create(4UL, 12, 5, 13, 6, 14, 7, 15), right)
                .AsUInt32()
                .StoreUnsafe(ref target, 16);
        }
    }
}
