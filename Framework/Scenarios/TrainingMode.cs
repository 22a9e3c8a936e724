namespace Modular.Scenarios;

/// <summary>How a network comes to its weights.</summary>
internal enum TrainingMode
{
    /// <summary>Latent weights are trained, then written to the memory once.</summary>
    OffLine,

    /// <summary>The memory is the weight: every step pulses the devices and reads them.</summary>
    InPlace,
}
