namespace Modular.Contracts;

/// <summary>What values a weight or an activation may take.</summary>
[Flags]
public enum Precision
{
    /// <summary>Any real number.</summary>
    Real = 1,

    /// <summary>Integers of 8 bits times a scale.</summary>
    Int8 = 2,

    /// <summary>-1, 0 or +1.</summary>
    Ternary = 4,

    /// <summary>-1 or +1.</summary>
    Binary = 8,
}
