using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Graphs;

/// <summary>One step of the network: it computes one value from values that are there.</summary>
internal interface IStep
{
    /// <summary>The name of the value that it computes.</summary>
    string Output { get; }

    /// <summary>The names of the values that it needs.</summary>
    IEnumerable<string> Inputs { get; }

    /// <summary>Computes the value of the node.</summary>
    /// <param name="values">The values that are there, by name.</param>
    /// <param name="training">Whether the network is being trained.</param>
    Tensor Compute(IReadOnlyDictionary<string, Tensor> values, bool training);
}
