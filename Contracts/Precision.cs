namespace Modular.Contracts;

/// <summary>The values that a weight or an activation may take.</summary>
[Flags]
public enum Precision
{
    /// <summary>It may take any real number.</summary>
    Real = 1,

    /// <summary>It may take integers of 8 bits times a scale.</summary>
    Int8 = 2,

    /// <summary>It may take -1, 0 or +1.</summary>
    Ternary = 4,

    /// <summary>It may take -1 or +1.</summary>
    Binary = 8,
}
