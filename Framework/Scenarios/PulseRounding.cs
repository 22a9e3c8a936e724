namespace Modular.Scenarios;

/// <summary>The rounding that turns a step of training into whole pulses.</summary>
internal enum PulseRounding
{
    /// <summary>Rounds to the nearest whole number, halves to even (arXiv:2107.06064 [code]).</summary>
    Nearest,

    /// <summary>Rounds up or down at random, so that the mean is the step. Small steps are not lost.</summary>
    Stochastic,

    /// <summary>Rounds toward 0. A step below one gives no pulse.</summary>
    TowardZero,
}
