namespace Modular.Scenarios;

/// <summary>What off-line training does to latent weights after a step.</summary>
internal enum LatentWeights
{
    /// <summary>Those that are quantized are kept within -1..1.</summary>
    Clamped,

    /// <summary>Nothing; weight decay may bound them (arXiv:2007.14234 [code]).</summary>
    Free,
}
