namespace Modular.Arrays;

/// <summary>What an element of a stored array is.</summary>
public enum ElementKind
{
    /// <summary>A truth value, one byte.</summary>
    Truth,

    /// <summary>A whole number from 0 on.</summary>
    Unsigned,

    /// <summary>A whole number of either sign, two's complement.</summary>
    Signed,

    /// <summary>An IEEE 754 number of 2, 4 or 8 bytes.</summary>
    Real,

    /// <summary>The upper half of an IEEE 754 number of 4 bytes.</summary>
    Brain,

    /// <summary>A text of one byte a letter, filled up with zeros.</summary>
    Letters,

    /// <summary>A text of four bytes a letter (UTF-32), filled up with zeros.</summary>
    Text,
}
