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
    private readonly bool isScaledByColumn;
    private Tensor? columnScales; // float32 [outputs, 1]; null where the layer has one scale
    private readonly RandomStream uses;
    private readonly bool isStill; // no reads vary but those that columns draw themselves at every use
    private long told; // of the layer's uses, those that the devices know of

    public MemoryLayer(Rig rig, WeightLayer layer, ChipConditions conditions)
    {
        Layer = layer;
        told = layer.TotalUses;
        bool isByChannel = rig.Scenario.Precision.AnalogScale == SharedScale.PerChannel;
        isScaledByColumn = isByChannel && !layer.Plan.Weights.IsOfSigns();
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

    /// <summary>
    /// What a stored value of 1 is worth in the layer's weights; 1 where columns have scales of their own.
    /// </summary>
    public float Scale { get; private set; } = 1;

    /// <summary>The same for each output; null where the layer has one scale.</summary>
    public IReadOnlyList<float>? ColumnScales => columnScales is null ? null : NetworkDevice.Copy<float>(columnScales);

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
        Tensor values = Layer.Device.Download(weights);
        if (isScaledByColumn)
            values = ScaleColumns(values.reshape(Layer.Plan.Outputs, -1));
        else if (!Layer.Plan.Weights.IsOfSigns())
            Scale = Math.Max(NetworkDevice.Number<float>(values.abs().max()), float.Epsilon);
        Devices.Program(values / Scale);
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
        float[] scales = [.. ColumnScales ?? Enumerable.Repeat(Scale, (int)Layer.Plan.Outputs)];
        IUses? known = everyDevice ? null : Devices.KnownUses(Layer, scales, uses);
        port.ShowAnew(known ?? new DeviceUses(Devices, scales));
    }

    /// <summary>
    /// Lets the layer compute with an observation that was made, float32 [outputs, inputs]; it is disposed. With a
    /// gradient, <see cref="Gradient"/> follows from the next backward pass.
    /// </summary>
    public void Show(Tensor values, bool gradient)
    {
        using Tensor taken = Rescale(values);
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
        port.ShowInPlaceOf(latent, Rescale(Read()));
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
        float scale = Scale;
        long untold = Layer.TotalUses - told;
        record.Keep($"scale of layer {Layer.Plan.Name}", ref scale);
        record.Keep("untold uses", ref untold);
        Scale = scale;
        told = Layer.TotalUses - untold;
        KeepColumnScales(record);
        Devices.KeepState(record);
    }

    private void KeepColumnScales(StateRecord record)
    {
        float[]? scales = ColumnScales?.ToArray();
        record.KeepChanging("scales of columns", ref scales);
        if (!record.Restores)
            return;
        columnScales?.Dispose();
        columnScales = scales is null ? null : tensor(scales, scales.Length, 1).DetachFromDisposeScope();
    }

    public void Dispose()
    {
        columnScales?.Dispose();
        port.Dispose();
        Devices.Dispose();
    }

    private Tensor Sums(Tensor inputs)
    {
        Tensor sums = Devices.Sums(inputs);
        if (Scale != 1)
            sums.mul_(Scale);
        if (columnScales is not null)
            sums.mul_(columnScales.view(-1));
        return sums;
    }

    /// <summary>Weights [outputs, inputs] as shares of the largest magnitude of their output, which is kept.</summary>
    private Tensor ScaleColumns(Tensor weights)
    {
        columnScales?.Dispose();
        columnScales = weights.abs().amax([1], keepdim: true).clamp_min(float.Epsilon).DetachFromDisposeScope();
        return weights / columnScales;
    }

    /// <summary>What is read, [outputs, inputs], as weights, in place.</summary>
    private Tensor Rescale(Tensor values)
    {
        if (Scale != 1)
            values.mul_(Scale);
        if (columnScales is not null)
            values.mul_(columnScales);
        return values;
    }
}
