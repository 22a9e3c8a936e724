namespace Modular.Plugins.Hfo2Binary;

/// <summary>The law of the low resistance.</summary>
internal enum LowStateLaw
{
    /// <summary>The resistance is log-normal.</summary>
    LogNormal,

    /// <summary>The read current is normal, as in a measured HfO2 array (acemap 53082961, abstract).</summary>
    NormalCurrent,
}
