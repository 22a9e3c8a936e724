namespace Modular.Packed;

/// <summary>How many codes a group of weights may have, known when kernels are compiled.</summary>
internal interface ICodes
{
    /// <summary>The number of different codes of a weight.</summary>
    static abstract int Count { get; }
}

/// <summary>Three weights of two levels.</summary>
internal readonly struct BinaryCodes : ICodes
{
    public static int Count => 8;
}

/// <summary>Three weights of three levels.</summary>
internal readonly struct TernaryCodes : ICodes
{
    public static int Count => 27;
}
