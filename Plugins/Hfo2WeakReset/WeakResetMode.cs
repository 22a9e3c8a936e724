namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>The model of the noise.</summary>
internal enum WeakResetMode
{
    /// <summary>The model that the paper and the comments of its code describe.</summary>
    AsDescribed,

    /// <summary>
    /// The model that the released noisy script computes: telegraph noise slips into the register of the pink noise.
    /// </summary>
    AsReleased,
}
