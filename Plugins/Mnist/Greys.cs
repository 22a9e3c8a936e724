using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Modular.Plugins.Mnist;

/// <summary>Pixels to numbers; every width gives the same bits.</summary>
internal static class Greys
{
    /// <summary>Divides by 255.</summary>
    public static void Scale(ReadOnlySpan<byte> pixels, Span<float> greys)
    {
        int i = 0;
        for (; i + 16 <= pixels.Length; i += 16)
        {
            Vector256<short> wide = Vector256
                .WidenLower(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(pixels), (nuint)i).ToVector256())
                .AsInt16();
            Store(Vector256.WidenLower(wide), greys, i);
            Store(Vector256.WidenUpper(wide), greys, i + 8);
        }
        for (; i < pixels.Length; i++)
            greys[i] = pixels[i] / 255f;
    }

    private static void Store(Vector256<int> pixels, Span<float> greys, int at) =>
        (Vector256.ConvertToSingle(pixels) / Vector256.Create(255f)).StoreUnsafe(
            ref MemoryMarshal.GetReference(greys),
            (nuint)at
        );
}
