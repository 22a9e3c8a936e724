using Modular.Contracts;
using Modular.Plugins.Onnx.Graphs;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Layers;

/// <summary>An operator with constant weights, which becomes a layer of the host.</summary>
internal interface IProduct : IDisposable
{
    /// <summary>The node of the graph that computes the product.</summary>
    GraphNode Node { get; }

    /// <summary>What it is, in words: "a convolution of 3 x 3 points".</summary>
    string Words { get; }

    /// <summary>The name of the value that enters.</summary>
    string Input { get; }

    /// <summary>The name of the value that it makes, biases included.</summary>
    string Output { get; }

    /// <summary>The name of its weights.</summary>
    string WeightName { get; }

    /// <summary>Its weights, float32 [outputs, ...], as the host has them.</summary>
    Tensor Weight { get; }

    /// <summary>Its biases, float32 [outputs]; null for none.</summary>
    Tensor? Bias { get; }

    /// <summary>How many axes come after that of the outputs.</summary>
    int AxesBehind { get; }

    /// <summary>The shape of what it makes of the value that enters.</summary>
    long[] Shape { get; }

    /// <summary>Weights as the file has them to weights as the host has them. The caller disposes them.</summary>
    Tensor Arrange(Tensor weights);

    /// <summary>Makes the layer that computes the product.</summary>
    nn.Module<Tensor, Tensor> Make(IGivenLayers layers, GivenLayer given);
}
