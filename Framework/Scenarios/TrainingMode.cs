namespace Modular.Scenarios;

/// <summary>The way in which a network gets its weights.</summary>
internal enum TrainingMode
{
    /// <summary>Latent weights are trained in software, then written to the memory once.</summary>
    OffLine,

    /// <summary>The devices are the weights: every step reads them and pulses them.</summary>
    InPlace,

    /// <summary>
    /// Nothing is trained: the weights that the network brings are written to the memory once, as they are.
    /// </summary>
    None,
}
