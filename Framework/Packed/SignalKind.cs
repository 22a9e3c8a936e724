namespace Modular.Packed;

/// <summary>The values that enter a packed layer, and how planes hold them.</summary>
internal enum SignalKind
{
    /// <summary>-1 and +1: one plane a value, 1 for +1.</summary>
    Binary,

    /// <summary>-1, 0 and +1: a plane that is 1 for +1, then one that is 0 for -1.</summary>
    Ternary,

    /// <summary>0 to 255: eight planes a value, from the least bit on.</summary>
    Pixels,
}

/// <summary>What follows from how planes hold values.</summary>
internal static class SignalPlanes
{
    /// <summary>The largest value of a pixel.</summary>
    public const int LargestPixel = 255;

    /// <summary>The number of planes that hold a value.</summary>
    public static int Count(SignalKind kind) =>
        kind switch
        {
            SignalKind.Binary => 1,
            SignalKind.Ternary => 2,
            _ => 8,
        };

    /// <summary>The power of 2 that a plane counts with.</summary>
    public static int Shift(SignalKind kind, int plane) => kind == SignalKind.Pixels ? plane : 0;

    /// <summary>What inputs that agree with their weights count at most.</summary>
    public static long Most(SignalKind kind, int inputs)
    {
        if (kind == SignalKind.Pixels)
            return (long)LargestPixel * inputs;
        return (long)Count(kind) * inputs;
    }

    /// <summary>The scale k of: sum = k * count - offset.</summary>
    public static int Scale(SignalKind kind) => kind == SignalKind.Binary ? 2 : 1;

    /// <summary>The offset of a row: sum = scale * count - offset.</summary>
    /// <param name="kind">The kind of values that enter the layer.</param>
    /// <param name="signs">The weights of the row that are -1 or +1, of the inputs that are present.</param>
    /// <param name="minus">The number of weights that are -1.</param>
    public static int Offset(SignalKind kind, int signs, int minus) =>
        kind == SignalKind.Pixels ? LargestPixel * minus : signs;
}
