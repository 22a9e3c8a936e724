namespace Modular.Plugins.Physionet.EegMotorImagery;

/// <summary>A trial: the signals after one cue.</summary>
/// <param name="Subject">The number of the subject.</param>
/// <param name="Label">0 for the left fist, 1 for the right.</param>
/// <param name="Values">The channels, [channels][samples]; volts until they are scaled.</param>
internal sealed record Trial(int Subject, int Label, float[][] Values);
