namespace Modular.Scenarios;

/// <summary>What is equal between neighbouring values of a grid.</summary>
internal enum GridScale
{
    /// <summary>The differences of neighbours are equal.</summary>
    Linear,

    /// <summary>The ratios of neighbours are equal; both ends must be above 0.</summary>
    Logarithmic,
}
