using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;
using static TorchSharp.torch;

namespace Acme.SkipNet;

public sealed class SkipNetPlugin : IPlugin
{
    public void Register(IServiceCollection services) =>
        services.AddPart<INetwork, SkipNetOptions>(
            "acme-skip-net",
            "Fully connected layers, each of which adds to what the layer before gave.",
            options => new SkipNet(options)
        );
}

public sealed record SkipNetOptions
{
    /// <summary>Units of each hidden layer.</summary>
    [Range(1, 65536)]
    public int Width { get; init; } = 32;

    /// <summary>Hidden layers that add to the layer before, besides the first.</summary>
    [Range(0, 100)]
    public int Blocks { get; init; } = 2;
}

public sealed class SkipNet(SkipNetOptions options) : INetwork
{
    /// <summary>Inputs [n, sample] to logits [n, classes].</summary>
    public nn.Module<Tensor, Tensor> Build(DataShape data, ILayers layers)
    {
        long inputs = data.Sample.Aggregate(1L, (product, size) => product * size);
        List<(string Name, nn.Module<Tensor, Tensor> Module)> modules =
        [
            ("flatten", nn.Flatten()),
            ("first", Layer("fc1", inputs, layers)),
        ];
        for (int i = 0; i < options.Blocks; i++)
        {
            string name = $"fc{i + 2}";
            modules.Add(($"block{i + 1}", new Block(Layer(name, options.Width, layers))));
        }
        modules.Add(("last", layers.Linear("last", options.Width, data.Classes)));
        modules.Add(("norm", nn.BatchNorm1d(data.Classes)));
        return nn.Sequential(modules);
    }

    /// <summary>
    /// [n, inputs] to [n, Width]. The host's layer holds its weights in the memory, the rest is torch's own.
    /// </summary>
    private nn.Module<Tensor, Tensor> Layer(string name, long inputs, ILayers layers) =>
        nn.Sequential(
            ("linear", layers.Linear(name, inputs, options.Width)),
            ("norm", nn.BatchNorm1d(options.Width)),
            ("activation", layers.Activation($"{name}-activation"))
        );
}

/// <summary>Adds what a layer computes to what it was given: [n, width] to [n, width].</summary>
internal sealed class Block : nn.Module<Tensor, Tensor>
{
    private readonly nn.Module<Tensor, Tensor> layer;

    public Block(nn.Module<Tensor, Tensor> layer)
        : base(nameof(Block))
    {
        this.layer = layer;
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using Tensor change = layer.forward(input);
        return input + change;
    }
}
