namespace Modular.Scenarios;

/// <summary>The function of real activations.</summary>
internal enum RealActivation
{
    /// <summary>x, clamped to -1..1.</summary>
    Clamp,

    /// <summary>max(0, x).</summary>
    Relu,
}
