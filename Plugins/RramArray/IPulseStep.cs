namespace Modular.Plugins.RramArray;

/// <summary>What one pulse does, before the weight is stopped at the device's bounds.</summary>
internal interface IPulseStep
{
    /// <summary>The weight after a pulse or a part of one.</summary>
    /// <param name="cell">The device's steps and bounds.</param>
    /// <param name="weight">Before the pulse, with the reference.</param>
    /// <param name="pulse">1 is a pulse up, -1 one down, 0.5 half of one up.</param>
    /// <param name="noise">The deviation of this pulse, in the device's steps.</param>
    double After(in RramCell cell, double weight, double pulse, double noise);
}
