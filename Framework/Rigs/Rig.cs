using Modular.Contracts;
using Modular.Loading;
using Modular.Scenarios;
using Modular.Tensors;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>The parts that a scenario names, made and ready.</summary>
internal sealed record Rig
{
    /// <summary>The scenario that names the parts.</summary>
    public required Scenario Scenario { get; init; }

    public required BoundPart<IMemory> Memory { get; init; }
    public required BoundPart<ICell> Cell { get; init; }
    public required BoundPart<ISense> Sense { get; init; }
    public required BoundPart<INetwork> Network { get; init; }
    public required BoundPart<IDataset> Dataset { get; init; }

    /// <summary>
    /// The hardware of layers that have their own, by their entry under precision.layers; what an entry leaves out is
    /// that of the scenario.
    /// </summary>
    public IReadOnlyDictionary<string, Hardware> ByLayer { get; init; } = new Dictionary<string, Hardware>();

    /// <summary>The imperfections of memory and sense, and the groups that turn several of them.</summary>
    public required RigDials Dials { get; init; }

    /// <summary>What the parts said of themselves.</summary>
    public required RigFacts Facts { get; init; }

    /// <summary>The plugins that were loaded, so that an error can name a part that fits; null in tests.</summary>
    public PluginCatalog? Catalog { get; init; }

    /// <summary>
    /// The share of the training samples that is held out of training and tested on in place of the test set; null
    /// trains on all training samples and tests on the test set.
    /// </summary>
    public double? HoldOut { get; init; }

    /// <summary>How many threads the parts' own kernels may take; nothing depends on it but time.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Where the network computes; the memory's devices are in host memory.</summary>
    public INetworkDevice Device { get; init; } = NetworkDevice.Host;

    /// <summary>
    /// Whether tests compute every layer by libtorch, also where bits give the same logits, and read every device for
    /// every use, also where sums have a known distribution. Where every use observes the devices anew, other numbers
    /// of the same distribution are drawn; else nothing depends on it but time.
    /// </summary>
    public bool ExactDevices { get; init; }

    /// <summary>Decides which precision each layer has, and where it lives.</summary>
    public LayerPolicy Layers =>
        new(Scenario.Precision, Facts.Holds)
        {
            Gradients = Scenario.Training.StraightThrough,
            Others = ByLayer.ToDictionary(entry => entry.Key, entry => entry.Value.Facts.Holds),
        };

    /// <summary>Its memory, cell and sense.</summary>
    public Hardware Hardware => new(Memory, Cell, Sense) { Facts = Facts };

    /// <summary>The rig of a layer: with the memory, the cell and the sense that hold its weights.</summary>
    public Rig For(LayerPlan plan) => plan.Entry is null ? this : On(ByLayer[plan.Entry]);

    /// <summary>The rig with other hardware in place of the scenario's.</summary>
    public Rig On(Hardware hardware) =>
        this with
        {
            Memory = hardware.Memory,
            Cell = hardware.Cell,
            Sense = hardware.Sense,
            Facts = hardware.Facts,
        };

    /// <summary>
    /// The rigs of the layers in the memory, each hardware once; that of the scenario where there is none.
    /// </summary>
    public IReadOnlyList<Rig> Used(IEnumerable<LayerPlan> layers)
    {
        LayerPlan[] held = [.. layers.Where(layer => layer.InMemory).DistinctBy(layer => layer.Entry)];
        if (held.Length == 0)
            return [this];
        return [.. held.Select(For)];
    }

    /// <summary>
    /// Builds the network for a seed; without hardware it computes with its latent weights, quantized. Where a file of
    /// weights takes the place of the initial ones, few of these are drawn. Throws
    /// <see cref="InputException"/> where the weights that the scenario names do not fit.
    /// </summary>
    public Model Build(int seed) =>
        Build(seed, Scenario.Training.Weights is null ? int.MaxValue : InitialWeights.OfSketch);

    /// <summary>
    /// Builds the network to be asked about its layers, not to be trained: the initial weights of a layer repeat a few
    /// numbers, since most of the time of building goes into drawing them. Throws as <see cref="Build(int)"/> does.
    /// </summary>
    public Model Sketch() => Build(seed: 0, InitialWeights.OfSketch);

    private Model Build(int seed, int drawn)
    {
        var layers = new HostLayers(Layers, StreamKey.Derive((ulong)seed, "network"))
        {
            Deviation = Scenario.Training.InitialDeviation,
            Drawn = drawn,
            Device = Device,
        };
        nn.Module<Tensor, Tensor> network =
            Network.Call(nameof(INetwork.Build), network => network.Build(Facts.Shape, layers))
            ?? throw Network.Broken(nameof(INetwork.Build), "returned null; expected a module.");
        StoredWeights? stored = null;
        if (Scenario.Training.Weights is { } file)
            stored = StoredWeights.Match(file.FullName, Scenario.Training.WeightsMap, network);
        stored?.Load();
        var whole = new CheckedNetwork(network, Network, Facts.Shape.Classes, layers.Trace) { Device = Device };
        NetworkDevice.Move(whole, Device);
        return new Model(whole, layers.Weights, layers.Groups) { Stored = stored, Device = Device };
    }
}
