using Modular.Contracts;
using Modular.Plugins.Onnx.Files;
using Modular.Plugins.Onnx.Graphs;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx;

/// <summary>
/// The network of an ONNX file. Products with constant weights become layers of the host; every other operator is
/// computed as it is.
/// </summary>
internal sealed class OnnxNetwork : INetwork, IGivenNetwork, IStatedLimits
{
    private readonly Graph? read; // null where the host has said that there is no file

    /// <summary>Reads and checks the file; no tensor is made.</summary>
    public OnnxNetwork(OnnxOptions options)
    {
        if (options.File is { } file)
            read = GraphReader.Read(ModelFile.Read(file), file.Name);
    }

    private Graph Graph =>
        read
        ?? throw new InvalidDataException(
            "network 'onnx' has no file; expected 'options: { file: NETWORK.onnx }'. Give an ONNX file."
        );

    /// <inheritdoc/>
    public string Origin => Graph.Origin;

    /// <inheritdoc/>
    public IReadOnlyList<string> Limits => NetworkLimits.List(Graph);

    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor> Build(DataShape data, ILayers layers)
    {
        if (layers is IGivenLayers given)
            return new GraphBuilder(Graph, data, given).Build();
        throw new NotSupportedException("needs layers that begin with given weights (IGivenLayers)");
    }
}
