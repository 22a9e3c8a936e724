namespace Modular.Scenarios;

/// <summary>How a step of training becomes whole pulses.</summary>
internal enum PulseRounding
{
    /// <summary>The nearest whole number, halves to even (arXiv:2107.06064 [code]).</summary>
    Nearest,

    /// <summary>Up or down, so that the mean is the step: small steps are not lost.</summary>
    Stochastic,

    /// <summary>Toward 0: no pulse for a step below one.</summary>
    TowardZero,
}
