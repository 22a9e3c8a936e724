using Modular.Contracts;

namespace Modular.Scenarios;

/// <summary>The precisions that training can give to weights and activations.</summary>
internal enum LayerPrecision
{
    /// <summary>Any real number, as float32.</summary>
    Real = Precision.Real,

    /// <summary>Integers from -127 to 127 times a scale.</summary>
    Int8 = Precision.Int8,

    /// <summary>Integers from -63 to 63 times a scale.</summary>
    Int7 = 107,

    /// <summary>Integers from -31 to 31 times a scale.</summary>
    Int6 = 106,

    /// <summary>Integers from -15 to 15 times a scale.</summary>
    Int5 = 105,

    /// <summary>Integers from -7 to 7 times a scale.</summary>
    Int4 = 104,

    /// <summary>Integers from -3 to 3 times a scale.</summary>
    Int3 = 103,

    /// <summary>-1, 0 or 1 times a scale.</summary>
    Int2 = 102,

    /// <summary>-1, 0 or +1; values below a threshold are 0.</summary>
    Ternary = Precision.Ternary,

    /// <summary>-1 or +1, by the sign.</summary>
    Binary = Precision.Binary,

    /// <summary>As the file of the network has it; for networks that bring their weights.</summary>
    AsGiven = 1 << 30,
}
