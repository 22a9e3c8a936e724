namespace Modular.Devices;

/// <summary>What stays where it is while the strength of a log-normal or other skewed spread turns.</summary>
public enum SpreadHolds
{
    /// <summary>The median: x0 (x1 / x0)^s, x1 the draw at strength 1. The mean moves with the strength s.</summary>
    Median,

    /// <summary>The mean, at every strength; the median falls as the strength grows.</summary>
    Mean,
}
