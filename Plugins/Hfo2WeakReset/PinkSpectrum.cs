namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>The spectrum of the noise that moves with the pulses.</summary>
internal enum PinkSpectrum
{
    /// <summary>
    /// The paper's filter of 15 samples: a slope of about -0.8 above 1/15 cycle per pulse, and flat below 1/60.
    /// </summary>
    Register,

    /// <summary>
    /// 1/f from 1e-4 to 1e-1 cycle per pulse: a slope of -1.00. Its density at 1/15 cycle per pulse is that of the
    /// register, and it is centred. Assumed: the paper has the register only.
    /// </summary>
    OneOverF,
}
