namespace Modular.Rigs;

/// <summary>The group of layers that one belongs to, with the activations that the network asks for after it.</summary>
internal enum LayerGroup
{
    /// <summary>The convolutions of the network.</summary>
    Features,

    /// <summary>The fully connected layers of the network.</summary>
    Classifier,
}
