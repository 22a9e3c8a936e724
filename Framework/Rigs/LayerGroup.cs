namespace Modular.Rigs;

/// <summary>The group that a layer belongs to; the activations behind its layers belong to it too.</summary>
internal enum LayerGroup
{
    /// <summary>The convolutions of the network.</summary>
    Features,

    /// <summary>The fully connected layers of the network.</summary>
    Classifier,
}
