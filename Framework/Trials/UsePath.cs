namespace Modular.Trials;

/// <summary>How a layer is computed whose devices are observed anew at every use.</summary>
internal enum UsePath
{
    /// <summary>All devices are read for every use.</summary>
    Devices,

    /// <summary>A normal number is added to every sum, with the exact variance.</summary>
    Normal,

    /// <summary>Wrong reads are counted in every sum, as binomial numbers.</summary>
    Binomial,

    /// <summary>Wrong reads are drawn at their positions.</summary>
    Positions,
}
