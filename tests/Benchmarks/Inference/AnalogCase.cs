using Modular.Loading;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Studies;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Benchmarks.Inference;

/// <summary>
/// A 784-128-10 network of real weights in analog devices, with test pictures of MNIST; weights are normal random
/// numbers, as trained ones nearly are.
/// </summary>
internal sealed class AnalogCase : IDisposable
{
    private const int Batch = 1000;

    private readonly Rig rig;
    private readonly Model model;
    private readonly Tensor inputs;
    private readonly Dictionary<string, double> strengths;

    /// <param name="hardware">Memory, cell and sense, as lines of a scenario.</param>
    /// <param name="imperfections">The dials that are on, at strength 1.</param>
    /// <param name="images">The number of pictures.</param>
    public AnalogCase(string hardware, IReadOnlyList<string> imperfections, int images)
    {
        rig = Bind(hardware);
        strengths = imperfections.ToDictionary(name => name, _ => 1.0);
        model = rig.Build(0);
        model.Network.eval();
        using IDisposable noGradient = no_grad();
        byte[] pixels = TestPictures.Mnist()[..(images * 784)];
        inputs = tensor(Array.ConvertAll(pixels, pixel => pixel / 255f)).reshape(images, 1, 28, 28);
        ulong seed = 0;
        foreach (WeightLayer layer in model.Layers)
            layer.Latent.copy_(Normal(++seed, layer.Latent.shape) / Math.Sqrt(layer.Plan.Inputs));
    }

    /// <summary>Seconds of ideal hardware, whose weights were read before.</summary>
    public double TimeIdeal()
    {
        using Chip chip = Programmed([]);
        return Time();
    }

    /// <summary>Seconds with the imperfections on, where every use observes the devices anew.</summary>
    public double TimeUses(bool everyDevice)
    {
        using Chip chip = Programmed(strengths);
        chip.ObserveUses(everyDevice);
        return Time();
    }

    /// <summary>Seconds with the imperfections on, where one observation serves all pictures.</summary>
    public double TimeColumns()
    {
        using Chip chip = Programmed(strengths);
        return Time();
    }

    public void Dispose()
    {
        inputs.Dispose();
        model.Dispose();
    }

    private Chip Programmed(Dictionary<string, double> strengths)
    {
        using IDisposable noGradient = no_grad();
        var chip = new Chip(rig, model.Layers, 0, strengths);
        chip.ProgramLatent();
        chip.Observe();
        return chip;
    }

    private double Time()
    {
        using IDisposable noGradient = no_grad();
        return ProcessorTime.Measure(() =>
        {
            foreach (Tensor batch in inputs.split(Batch, 0))
            {
                using DisposeScope scope = NewDisposeScope();
                model.Network.forward(batch).data<float>().ToArray();
            }
        });
    }

    private static Tensor Normal(ulong seed, long[] shape)
    {
        double[] values = new double[shape.Aggregate((a, b) => a * b)];
        new Contracts.RandomStream(seed).Normal(0, 0, values);
        return tensor(Array.ConvertAll(values, value => (float)value), shape);
    }

    private static Rig Bind(string hardware)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("modular-bench-").FullName, "analog.yaml");
        File.WriteAllText(
            path,
            $$"""
            name: analog
            {{hardware}}
            network:   { use: mlp, options: { hidden: [128] } }
            dataset:   { use: mnist }
            precision: { weights: real, activations: real }
            training:  { mode: off-line, epochs: 1, rate: 0.01 }
            study:     { seeds: 1 }
            """
        );
        PluginCatalog plugins = PluginCatalog.Load([Path.Combine(TestPictures.HostFolder(), "plugins.yaml")]);
        return Study.Bind(ScenarioFile.Read(path, []), plugins).Rig;
    }
}
