namespace Modular.Scenarios;

/// <summary>How the gradient of a quantized value reaches what was quantized.</summary>
internal enum GradientRule
{
    /// <summary>As it is, where the value lies within -1..1; nothing beyond.</summary>
    Clipped,

    /// <summary>As it is, everywhere.</summary>
    Plain,
}
