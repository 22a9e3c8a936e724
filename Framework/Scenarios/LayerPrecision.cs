using Modular.Contracts;

namespace Modular.Scenarios;

/// <summary>The precisions that training can give to weights and activations.</summary>
internal enum LayerPrecision
{
    /// <summary>Any real number, as float32.</summary>
    Real = Precision.Real,

    /// <summary>-1, 0 or +1; values below a threshold are 0.</summary>
    Ternary = Precision.Ternary,

    /// <summary>-1 or +1, by the sign.</summary>
    Binary = Precision.Binary,

    /// <summary>As the file of the network has it; for networks that bring their weights.</summary>
    AsGiven = 1 << 30,
}
