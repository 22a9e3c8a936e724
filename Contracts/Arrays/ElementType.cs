namespace Modular.Arrays;

/// <summary>The type of the elements of a stored array.</summary>
/// <param name="Kind">The kind of number or text.</param>
/// <param name="Bytes">The bytes of an element.</param>
public readonly record struct ElementType(ElementKind Kind, int Bytes)
{
    /// <summary>Numbers of 32 bits, IEEE 754.</summary>
    public static readonly ElementType Float32 = new(ElementKind.Real, 4);

    /// <summary>Numbers of 64 bits, IEEE 754.</summary>
    public static readonly ElementType Float64 = new(ElementKind.Real, 8);

    /// <summary>Bytes from 0 to 255.</summary>
    public static readonly ElementType UInt8 = new(ElementKind.Unsigned, 1);

    /// <summary>Whether the elements are texts, not numbers.</summary>
    public bool IsText => Kind is ElementKind.Letters or ElementKind.Text;
}
