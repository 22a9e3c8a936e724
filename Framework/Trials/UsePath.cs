namespace Modular.Trials;

/// <summary>How a layer is computed whose devices are observed anew at every use.</summary>
internal enum UsePath
{
    /// <summary>All devices are read for every use.</summary>
    Devices,

    /// <summary>A normal number with the exact variance is added to every sum.</summary>
    Normal,

    /// <summary>The wrong reads in every sum are drawn as binomial numbers.</summary>
    Binomial,

    /// <summary>The wrong reads are drawn with their positions.</summary>
    Positions,
}
