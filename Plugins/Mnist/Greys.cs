using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Modular.Plugins.Mnist;

/// <summary>Grey values from pixels. Every width of registers gives the same bits.</summary>
internal static class Greys
{
    /// <summary>The mean of the greys of all training pictures [measured: 0.13066].</summary>
    public const float Mean = 0.1307f;

    /// <summary>Their standard deviation [measured: 0.30811].</summary>
    public const float Deviation = 0.3081f;

    /// <summary>Fills in the greys, from 0 to 1: pixels divided by 255.</summary>
    public static void Scale(ReadOnlySpan<byte> pixels, Span<float> greys)
    {
        int i = 0;
        for (; i + 16 <= pixels.Length; i += 16)
        {
            Vector128<byte> sixteen = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(pixels), (nuint)i);
            Vector256<short> wide = Vector256.WidenLower(sixteen.ToVector256()).AsInt16();
            Store(Vector256.WidenLower(wide), greys, i);
            Store(Vector256.WidenUpper(wide), greys, i + 8);
        }
        for (; i < pixels.Length; i++)
            greys[i] = pixels[i] / 255f;
    }

    /// <summary>Greys of mean 0 and standard deviation 1 over the training pictures, in place.</summary>
    public static void Normalise(Span<float> greys)
    {
        foreach (ref float grey in greys)
            grey = (grey - Mean) / Deviation;
    }

    private static void Store(Vector256<int> pixels, Span<float> greys, int at)
    {
        Vector256<float> scaled = Vector256.ConvertToSingle(pixels) / Vector256.Create(255f);
        scaled.StoreUnsafe(ref MemoryMarshal.GetReference(greys), (nuint)at);
    }
}
