namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>Which model of the noise.</summary>
internal enum WeakResetMode
{
    /// <summary>As the paper and the comments of its code describe it.</summary>
    AsDescribed,

    /// <summary>
    /// As the released noisy script computes it: telegraph noise slips into the register of the pink noise.
    /// </summary>
    AsReleased,
}
