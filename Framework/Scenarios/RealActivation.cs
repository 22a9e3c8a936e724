namespace Modular.Scenarios;

/// <summary>The function of activations that are real.</summary>
internal enum RealActivation
{
    /// <summary>x, stopped at -1 and 1.</summary>
    Clamp,

    /// <summary>max(0, x).</summary>
    Relu,
}
