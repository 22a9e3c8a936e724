namespace Modular.Scenarios;

/// <summary>What off-line training does to the latent weights after each step.</summary>
internal enum LatentWeights
{
    /// <summary>Latent weights that are quantized are clamped to -1..1.</summary>
    Clamped,

    /// <summary>
    /// Latent weights are not bounded, except by weight decay if there is any (arXiv:2007.14234 [code]).
    /// </summary>
    Free,
}
