using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Graphs;

/// <summary>
/// A layer of the host in its place of the graph, and what stays digital of it: a scale of each output, where the
/// weights are binary or ternary times a scale, and then the biases.
/// </summary>
internal sealed class LayerStep : nn.Module<Tensor, Tensor>, IStep
{
    private readonly nn.Module<Tensor, Tensor> layer;
    private readonly Parameter? scale;
    private readonly Parameter? bias;
    private readonly string input;

    /// <param name="input">The name of the value that enters.</param>
    /// <param name="output">The name of the value that it computes.</param>
    /// <param name="layer">The layer of the host.</param>
    /// <param name="scale">The scales, float32 [outputs]; null for none. They are copied.</param>
    /// <param name="bias">
    /// Biases after the scales, float32 [outputs]; null where the layer has them. They are copied.
    /// </param>
    public LayerStep(string input, string output, nn.Module<Tensor, Tensor> layer, Tensor? scale, Tensor? bias)
        : base(nameof(LayerStep))
    {
        this.input = input;
        this.layer = layer;
        Output = output;
        if (scale is not null)
            this.scale = new Parameter(scale.clone());
        if (bias is not null)
            this.bias = new Parameter(bias.clone());
        RegisterComponents();
    }

    /// <inheritdoc/>
    public string Output { get; }

    /// <inheritdoc/>
    public IEnumerable<string> Inputs => [input];

    /// <summary>The axis of the outputs: 1 of a convolution, the last one of a product; counted from the end.</summary>
    public int AxesBehind { private get; init; }

    /// <summary>The layer of the host.</summary>
    public nn.Module<Tensor, Tensor> Layer => layer;

    /// <summary>Whether the layer has a digital scale or digital biases.</summary>
    public bool IsScaled => scale is not null || bias is not null;

    /// <inheritdoc/>
    public Tensor Compute(IReadOnlyDictionary<string, Tensor> values, bool training) => forward(values[input]);

    /// <summary>Computes from the inputs what the operators of the file give.</summary>
    public override Tensor forward(Tensor entering) => Scale(layer.forward(entering));

    /// <summary>Computes from the sums of the layer what the operators of the file give.</summary>
    public Tensor Scale(Tensor sums)
    {
        if (scale is not null)
            sums = sums * Broadcast(scale);
        if (bias is not null)
            sums = sums + Broadcast(bias);
        return sums;
    }

    private Tensor Broadcast(Tensor numbers) => numbers.reshape([-1, .. Enumerable.Repeat(1L, AxesBehind)]);
}
