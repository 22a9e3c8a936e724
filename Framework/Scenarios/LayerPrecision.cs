using Modular.Contracts;

namespace Modular.Scenarios;

/// <summary>The precisions that training knows.</summary>
internal enum LayerPrecision
{
    Real = Precision.Real,
    Ternary = Precision.Ternary,
    Binary = Precision.Binary,
}
