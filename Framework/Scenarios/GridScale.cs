namespace Modular.Scenarios;

/// <summary>What is equal between the values of a grid.</summary>
internal enum GridScale
{
    /// <summary>Differences.</summary>
    Linear,

    /// <summary>Ratios; both ends are above 0.</summary>
    Logarithmic,
}
