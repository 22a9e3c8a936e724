namespace Modular.Plugins.Physionet.EegMotorImagery;

/// <summary>What becomes 1 in an input.</summary>
internal enum Scaling
{
    /// <summary>
    /// The standard deviation of the channel over all trials of the subject, after its mean is subtracted.
    /// </summary>
    Subject,

    /// <summary>One microvolt.</summary>
    Microvolts,
}
