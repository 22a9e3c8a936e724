namespace Modular.Plugins.Measured;

/// <summary>Which value of a parameter stands for all measured devices.</summary>
internal enum NominalValue
{
    /// <summary>The mean of the logarithms of each parameter.</summary>
    Mean,

    /// <summary>The median of each parameter.</summary>
    Median,
}
