using Modular.Contracts;
using Modular.Rigs.Uses;
using Modular.Scenarios;
using Modular.Tensors;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// A layer of the network whose weights devices hold: it scales the weights, lets the network compute with what is read
/// of them, and gives the gradient there.
/// </summary>
internal sealed class MemoryLayer : IDisposable
{
    private readonly NetworkPort port;
    private readonly LayerScale scale;
    private readonly RandomStream uses;
    private readonly bool isStill; // no read varies, but those that columns draw at every use
    private long told; // uses of the layer that the devices were told of

    public MemoryLayer(Rig rig, WeightLayer layer, ChipConditions conditions)
    {
        Layer = layer;
        told = layer.TotalUses;
        scale = new LayerScale(layer.Plan, rig.Scenario.Precision.AnalogScale);
        Devices = new DeviceMatrix(rig, layer.Plan, conditions);
        port = new NetworkPort(layer, rig.Network, Devices.HasColumns ? Sums : null);
        Steps = conditions.Steps(rig, layer.Plan.Name);
        uses = conditions.Uses(layer.Plan.Name);
        bool senseVaries = !Devices.HasColumns && conditions.Varies(rig, layer.Plan.Name, rig.Sense.Kind);
        isStill = !senseVaries && !conditions.Varies(rig, layer.Plan.Name, rig.Memory.Kind);
    }

    /// <summary>The layer as the network has it.</summary>
    public WeightLayer Layer { get; }

    /// <summary>The devices that hold its weights.</summary>
    public DeviceMatrix Devices { get; }

    /// <summary>How coarse the steps of training are, in pulses: 1 for whole pulses, 0 for any part of one.</summary>
    public double Steps { get; }

    /// <inheritdoc cref="LayerScale.OfLayer"/>
    public float Scale => scale.OfLayer;

    /// <inheritdoc cref="LayerScale.OfOutputs"/>
    public IReadOnlyList<float>? ColumnScales => scale.OfOutputs;

    /// <inheritdoc cref="NetworkPort.Shown"/>
    public Tensor? Observed => port.Shown;

    /// <inheritdoc cref="NetworkPort.Gradient"/>
    public Tensor Gradient => port.Gradient;

    /// <summary>The values that one sample reads, each as often as it is used.</summary>
    public long Reads => Layer.Uses * Devices.StoredValues;

    /// <summary>The weights that one sample takes into sums, each as often as it is used.</summary>
    public long Operations => Layer.Uses * Devices.Weights;

    /// <summary>
    /// Writes weights of the layer's shape; real ones and integers are scaled by their largest magnitude, that of the
    /// layer or of each output.
    /// </summary>
    public void Program(Tensor weights)
    {
        using var scope = NewDisposeScope();
        Devices.Program(scale.Divide(Layer.Device.Download(weights)));
    }

    /// <summary>One observation: values float32 [outputs, inputs] in -1..1. The caller disposes it.</summary>
    public Tensor Read() => Devices.Read();

    /// <summary>
    /// Lets the layer compute with a new observation, after the devices have been told of the uses since the last one,
    /// of which the observation itself was one.
    /// </summary>
    public void Observe(bool gradient)
    {
        Devices.Memory.Use(Layer.TotalUses - told - 1);
        told = Layer.TotalUses;
        Show(Read(), gradient);
    }

    /// <summary>
    /// How uses that observed the devices anew were computed; null where one observation served them all.
    /// </summary>
    public LayerUses? Uses => Layer.Anew is { } anew ? new LayerUses(Layer.Plan.Name, anew.Path, anew.Single) : null;

    /// <summary>Lets every use observe the devices anew, from now on.</summary>
    /// <param name="everyDevice">Whether all devices are read also where sums have a known distribution.</param>
    public void ObserveUses(bool everyDevice)
    {
        if (isStill)
            return;
        Devices.Memory.Use(Layer.TotalUses - told - 1);
        told = Layer.TotalUses;
        float[] scales = scale.ByOutput;
        IUses? known = everyDevice ? null : Devices.KnownUses(Layer, scales, uses);
        port.ShowAnew(known ?? new DeviceUses(Devices, scales));
    }

    /// <summary>
    /// Lets the layer compute with an observation that was made, float32 [outputs, inputs]; it is disposed. With a
    /// gradient, <see cref="Gradient"/> follows from the next backward pass.
    /// </summary>
    public void Show(Tensor values, bool gradient)
    {
        using Tensor taken = scale.Multiply(values);
        port.Show(values, gradient);
    }

    /// <summary>
    /// Lets the layer compute with its latent weights, quantized, although no device holds them;
    /// <see cref="Gradient"/> follows from the next backward pass.
    /// </summary>
    public void ShowLatent() => port.ShowLatent();

    /// <summary>
    /// Writes the latent weights, quantized, and lets the layer compute with what is read of them; the gradient reaches
    /// the latent weights straight through.
    /// </summary>
    public void Rehearse()
    {
        using var scope = NewDisposeScope();
        Tensor latent = Layer.Quantized();
        Program(latent);
        port.ShowInPlaceOf(latent, scale.Multiply(Read()));
    }

    /// <summary>Lets the layer compute without hardware.</summary>
    public void Hide() => port.Hide();

    /// <summary>
    /// How often what was observed last differs from the latent weights, quantized; null for weights that are no signs,
    /// and where values between -1, 0 and +1 are read.
    /// </summary>
    public ReadErrors? Errors()
    {
        using var scope = NewDisposeScope();
        if (!Layer.Plan.Weights.IsOfSigns() || Observed is not Tensor read || !ReadErrors.AreLevels(read))
            return null;
        return ReadErrors.Compare(Layer.Device.Download(Layer.Quantized()), read);
    }

    /// <summary>
    /// Keeps the state of the devices, the scales and the uses that the devices do not know of, or puts them back.
    /// </summary>
    public void KeepState(StateRecord record)
    {
        long untold = Layer.TotalUses - told;
        scale.KeepLayerState(record);
        record.Keep("untold uses", ref untold);
        told = Layer.TotalUses - untold;
        scale.KeepOutputState(record);
        Devices.KeepState(record);
    }

    public void Dispose()
    {
        scale.Dispose();
        port.Dispose();
        Devices.Dispose();
    }

    private Tensor Sums(Tensor inputs) => scale.MultiplySums(Devices.Sums(inputs));
}
