namespace Modular.Scenarios;

/// <summary>What one observation of the devices serves in a test.</summary>
internal enum Observation
{
    /// <summary>A batch of 1000 samples, as where weights are read into registers now and then.</summary>
    Batch,

    /// <summary>
    /// One product of a matrix with one vector, as where the array itself multiplies: each sample and, in a
    /// convolution, each position observes all devices anew.
    /// </summary>
    Use,
}
