namespace Modular.Packed;

/// <summary>
/// A register with one bit of each of many images. Every width of registers gives the same bits. The implementations
/// differ in width only: <see cref="Lanes512"/>, <see cref="Lanes256"/> and <see cref="Lanes64"/>.
/// </summary>
/// <typeparam name="T">The type of the register.</typeparam>
internal interface ILanes<T>
    where T : unmanaged
{
    /// <summary>How many words of 64 images fit in a register.</summary>
    static abstract int Words { get; }

    /// <summary>The bits of no image.</summary>
    static abstract T None { get; }

    /// <summary>The bits of all images.</summary>
    static abstract T All { get; }

    /// <summary>Loads a register from the words that begin at a place.</summary>
    static abstract T Load(ref ulong at);

    /// <summary>Stores a register to the words that begin at a place.</summary>
    static abstract void Store(T value, ref ulong at);

    /// <summary>The bits that are 1 in both a and b.</summary>
    static abstract T And(T a, T b);

    /// <summary>The bits that are 1 in a, in b or in both.</summary>
    static abstract T Or(T a, T b);

    /// <summary>Either a or b: the sum of two bits without its carry.</summary>
    static abstract T Xor(T a, T b);

    /// <summary>The sum of three bits without its carry.</summary>
    static abstract T Sum(T a, T b, T c);

    /// <summary>The carry of the sum of three bits: at least two of them.</summary>
    static abstract T Carry(T a, T b, T c);
}
