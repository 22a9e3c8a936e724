namespace Modular.Contracts;

/// <summary>
/// A network from a file, which brings its weights, their precision and its activations. It makes its layers by
/// <see cref="IGivenLayers"/>. <c>mode: none</c> writes these weights as they are.
/// </summary>
public interface IGivenNetwork
{
    /// <summary>Where the network comes from, as a clause: "resnet.onnx (pytorch 1.13.1, opset 13)".</summary>
    string Origin { get; }
}
