using Modular.Contracts;

namespace Modular.Scenarios;

/// <summary>The precisions that training knows.</summary>
internal enum LayerPrecision
{
    /// <summary>Any real number.</summary>
    Real = Precision.Real,

    /// <summary>-1, 0 or +1; 0 below a threshold.</summary>
    Ternary = Precision.Ternary,

    /// <summary>-1 or +1.</summary>
    Binary = Precision.Binary,
}
