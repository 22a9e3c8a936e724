namespace Modular.Plugins.Ecram;

/// <summary>Which measured devices.</summary>
internal enum EcramDevice
{
    /// <summary>Lithium in WO3 (Tang, IEDM 2018).</summary>
    LiIon,

    /// <summary>Metal oxide, CMOS compatible (Kim, IEDM 2019).</summary>
    MetalOxide,
}
