namespace Modular.Plugins.RramArray;

/// <summary>What one pulse does, before the weight is stopped at the device's bounds.</summary>
internal interface IPulseStep
{
    /// <summary>The weight after a pulse up (sign 1) or down (-1).</summary>
    /// <param name="cell">The device's steps and bounds.</param>
    /// <param name="weight">Before the pulse, with the reference.</param>
    /// <param name="sign">1 or -1.</param>
    /// <param name="noise">The deviation of this pulse, in the device's steps.</param>
    double After(in RramCell cell, double weight, int sign, double noise);
}
