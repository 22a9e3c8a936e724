namespace Modular.Scenarios;

/// <summary>The rule by which the gradient of a quantized value reaches the value before quantization.</summary>
internal enum GradientRule
{
    /// <summary>The gradient passes unchanged where the value lies within -1..1, and is 0 elsewhere.</summary>
    Clipped,

    /// <summary>The gradient passes unchanged everywhere.</summary>
    Plain,
}
