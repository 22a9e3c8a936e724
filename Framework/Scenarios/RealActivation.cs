namespace Modular.Scenarios;

/// <summary>The function of real activations.</summary>
internal enum RealActivation
{
    /// <summary>The value, clamped to -1..1.</summary>
    Clamp,

    /// <summary>The value, or 0 if it is negative.</summary>
    Relu,
}
