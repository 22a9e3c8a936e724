using Modular.Contracts;
using Modular.Text;

namespace Modular.Scenarios;

/// <summary>What follows from a precision: its bits, its levels, and what a cell must hold for it.</summary>
internal static class LayerPrecisions
{
    private const int RealBits = 32; // float32
    private const int TernaryBits = 2; // the fewest whole bits of three values

    /// <summary>The bits of an integer with its sign, 2 to 8; null for other precisions.</summary>
    public static int? IntegerBits(this LayerPrecision precision)
    {
        if (precision == LayerPrecision.Int8)
            return 8;
        bool isShorter = precision is >= LayerPrecision.Int2 and <= LayerPrecision.Int7;
        if (isShorter)
            return 2 + (precision - LayerPrecision.Int2);
        return null;
    }

    /// <summary>
    /// Whether values are signs: -1 and +1, perhaps 0. They need no scale, and a wrong one is another sign.
    /// </summary>
    public static bool IsOfSigns(this LayerPrecision precision) =>
        precision is LayerPrecision.Ternary or LayerPrecision.Binary;

    /// <summary>The bits that a value takes in a digital memory.</summary>
    public static int Bits(this LayerPrecision precision) =>
        precision switch
        {
            LayerPrecision.Binary => 1,
            LayerPrecision.Ternary => TernaryBits,
            _ => precision.IntegerBits() ?? RealBits,
        };

    /// <summary>The precision of cells that holds this one: integers of fewer bits are among those of 8.</summary>
    public static Precision ToHeld(this LayerPrecision precision) =>
        precision switch
        {
            LayerPrecision.Binary => Precision.Binary,
            LayerPrecision.Ternary => Precision.Ternary,
            _ when precision.IntegerBits() is null => Precision.Real,
            _ => Precision.Int8,
        };

    /// <summary>The precision in words: "int8", "as given".</summary>
    public static string Word(this LayerPrecision precision) => Phrases.Words(precision);
}
