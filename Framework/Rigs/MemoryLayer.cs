using Modular.Contracts;
using Modular.Scenarios;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>A layer's devices and amplifiers, with every promise of their contracts checked.</summary>
internal sealed class MemoryLayer : IDisposable
{
    private readonly Rig rig;
    private readonly WeightLayer layer;
    private readonly IMemoryArray devices;
    private readonly ISenseArray amplifiers;
    private readonly long[] matrix;
    private readonly long[] stored;
    private readonly long[] shape;
    private readonly ColumnSums? columns;
    private Tensor? observed;

    public MemoryLayer(Rig rig, WeightLayer layer, Func<string, Conditions> conditions)
    {
        this.rig = rig;
        this.layer = layer;
        matrix = [layer.Plan.Outputs, layer.Plan.Inputs];
        stored = rig.Cell.Part is ICodedCell ? [1, Words(layer.Plan)] : matrix;
        shape = [rig.Facts.Devices, .. stored];
        devices =
            rig.Memory.Call("Fabricate", memory => memory.Fabricate([.. shape], conditions("memory")))
            ?? throw rig.Memory.Broken("Fabricate", "returned null; expected an array.");
        try
        {
            amplifiers =
                rig.Sense.Call("Fabricate", sense => sense.Fabricate([.. stored], rig.Facts.Range, conditions("sense")))
                ?? throw rig.Sense.Broken("Fabricate", "returned null; expected an array.");
            columns = amplifiers is IColumnSense circuit
                ? new ColumnSums(rig.Sense, circuit, layer.Plan.Outputs)
                : null;
        }
        catch
        {
            devices.Dispose();
            throw;
        }
    }

    public WeightLayer Layer => layer;

    /// <summary>What a stored value of 1 is worth in the layer's weights.</summary>
    public float Scale { get; private set; } = 1;

    /// <summary>Writes weights of the layer's shape; real ones are scaled by their largest magnitude.</summary>
    public void Program(Tensor weights)
    {
        using var scope = NewDisposeScope();
        Scale =
            layer.Plan.Weights == LayerPrecision.Real ? Math.Max(weights.abs().max().item<float>(), float.Epsilon) : 1;
        Tensor stored = (weights.detach().reshape(matrix) / Scale).contiguous();
        Tensor targets = rig.Cell.Call("Targets", cell => cell.Targets(stored, rig.Facts.Range));
        Demand(rig.Cell, "Targets", targets, (shape, ScalarType.Float32));
        Do("Program", devices => devices.Program(targets));
    }

    /// <summary>Steps int8 [outputs, inputs], in pulses.</summary>
    public void Pulse(Tensor steps)
    {
        var pulsed = (IPulsedArray)devices;
        PulseSigns signs = rig.Memory.Call("Signs", _ => pulsed.Signs);
        using Tensor counts = rig.Cell.Call("Pulses", cell => ((IPulsedCell)cell).Pulses(steps, signs));
        Demand(rig.Cell, "Pulses", counts, (shape, ScalarType.Int8));
        Do("Pulse", _ => pulsed.Pulse(counts));
        if (devices is not IWornArray)
            (Given ??= zeros(shape, ScalarType.Int32).DetachFromDisposeScope()).add_(counts.abs_());
    }

    /// <summary>Takes all devices of some weights, bool [outputs, inputs], back to where their pulses start.</summary>
    public void Set(Tensor weights)
    {
        using var scope = NewDisposeScope();
        Tensor targets = full(shape, float.NaN, ScalarType.Float32).masked_fill_(weights.unsqueeze(0), Ends.Start);
        Do("Program", devices => devices.Program(targets));
    }

    /// <summary>
    /// Of which weights, bool [outputs, inputs], a device is at its end: no more than this share of the range is left
    /// to its pulses. The caller disposes it.
    /// </summary>
    public Tensor Saturated(double share)
    {
        using var scope = NewDisposeScope();
        (double start, double end) = Ends;
        Tensor left = (Conductances() - end) / (start - end);
        return left.le(share).any(0).MoveToOuterDisposeScope();
    }

    /// <summary>One observation: values float32 [outputs, inputs] in -1..1. The caller disposes it.</summary>
    public Tensor Read()
    {
        using Tensor conductances = Conductances();
        columns?.Observe(conductances);
        Tensor values = rig.Sense.Call("Read", _ => amplifiers.Read(conductances));
        Demand(rig.Sense, "Read", values, (stored, ScalarType.Float32));
        Demand(rig.Sense, "Read", TensorContract.OutOfRange(values, -1, 1));
        return rig.Cell.Part is ICodedCell ? Decoded(values) : values;
    }

    /// <summary>
    /// Lets the layer compute with a new observation; with a gradient, <see cref="Gradient"/> follows from the next
    /// backward pass.
    /// </summary>
    public void Observe(bool gradient) => Show(Read(), gradient);

    /// <summary>
    /// As <see cref="Observe"/>, with an observation that was made, float32 [outputs, inputs]; it is disposed.
    /// </summary>
    public void Show(Tensor values, bool gradient)
    {
        using var scope = NewDisposeScope();
        using Tensor taken = values;
        if (Scale != 1)
            values.mul_(Scale);
        Show(values.reshape(layer.Latent.shape).contiguous().requires_grad_(gradient));
    }

    /// <summary>
    /// How often what was observed last differs from the latent weights, quantized; null for real weights, and where
    /// values between -1, 0 and +1 are read.
    /// </summary>
    public ReadErrors? Errors()
    {
        if (layer.Plan.Weights == LayerPrecision.Real || observed is null)
            return null;
        using Tensor latent = layer.Quantized();
        using Tensor wanted = latent.detach();
        using Tensor read = observed.detach();
        return ReadErrors.AreLevels(read) ? ReadErrors.Compare(wanted, read) : null;
    }

    /// <summary>
    /// Writes the latent weights, quantized, and lets the layer compute with what is read of them; the gradient reaches
    /// the latent weights straight through.
    /// </summary>
    public void Rehearse()
    {
        using var scope = NewDisposeScope();
        Tensor weights = layer.Quantized();
        Program(weights);
        Tensor values = Read().mul_(Scale);
        Show(Quantizer.Overwritten(weights, values.reshape(weights.shape)));
    }

    /// <summary>Lets the layer compute without hardware.</summary>
    public void Hide() => (layer.Observed, layer.Sums) = (null, null);

    /// <summary>Of the loss, at what was last observed, in the layer's own shape.</summary>
    public Tensor Gradient =>
        observed?.grad
        ?? throw rig.Network.Broken(
            "Build",
            $"made layer '{layer.Plan.Name}', which the logits do not depend on; expected every layer to be used."
        );

    /// <summary>
    /// Pulses and SETs of each device since it was made, int32 [devices, outputs, inputs]; null where the memory counts
    /// none. The caller disposes them.
    /// </summary>
    public (Tensor Pulses, Tensor Sets)? Wear() =>
        devices is IWornArray worn ? (Counts("Pulses", worn.Pulses), Counts("Sets", worn.Sets)) : null;

    /// <summary>
    /// Pulses that training gave each device, int32 [devices, outputs, inputs], where the memory counts none itself;
    /// null where none was given. It is the layer's.
    /// </summary>
    public Tensor? Given { get; private set; }

    /// <summary>
    /// Stored values that one sample reads, and weights that it takes into sums, each as often as it is used.
    /// </summary>
    public (long Reads, long Operations) Inference =>
        (layer.Uses * stored[0] * stored[1], layer.Uses * matrix[0] * matrix[1]);

    /// <summary>What writing has taken, joules; null where the memory does not know.</summary>
    public double? Joules
    {
        get
        {
            if (devices is not IPoweredArray powered)
                return null;
            double joules = rig.Memory.Call("Joules", _ => powered.Joules);
            Demand(
                rig.Memory,
                "Joules",
                joules >= 0 && double.IsFinite(joules) ? null : $"is {joules}; expected a finite number of 0 or more."
            );
            return joules;
        }
    }

    /// <summary>Lets time pass; the scenario was checked for a memory that can age.</summary>
    public void Age(TimeSpan elapsed) => Do("Age", devices => ((IAgingArray)devices).Age(elapsed));

    public void Dispose()
    {
        Hide();
        observed?.Dispose();
        Given?.Dispose();
        columns?.Dispose();
        rig.Sense.Call("Dispose", _ => Disposed(amplifiers));
        rig.Memory.Call("Dispose", _ => Disposed(devices));
    }

    /// <summary>Between which conductances one-way pulses take a device, siemens.</summary>
    private (double Start, double End) Ends =>
        rig.Memory.Call("Signs", _ => ((IPulsedArray)devices).Signs) == PulseSigns.Lower
            ? (rig.Facts.Range.Max, rig.Facts.Range.Min)
            : (rig.Facts.Range.Min, rig.Facts.Range.Max);

    /// <summary>Values that a cell stored for so many weights.</summary>
    private long Words(LayerPlan plan)
    {
        long words = rig.Cell.Call("Stored", cell => ((ICodedCell)cell).Stored(plan.Outputs * plan.Inputs));
        return words > 0 ? words : throw rig.Cell.Broken("Stored", $"returned {words}; expected 1 or more.");
    }

    private Tensor Decoded(Tensor read)
    {
        using Tensor taken = read;
        Tensor weights = rig.Cell.Call("Decode", cell => ((ICodedCell)cell).Decode(read, [.. matrix]));
        Demand(rig.Cell, "Decode", weights, (matrix, ScalarType.Float32));
        Demand(rig.Cell, "Decode", TensorContract.OutOfRange(weights, -1, 1));
        return weights;
    }

    /// <summary>In the shape of the latent weights.</summary>
    private void Show(Tensor weights)
    {
        observed?.Dispose();
        observed = weights.DetachFromDisposeScope();
        layer.Observed = observed;
        layer.Sums = columns is null ? null : inputs => columns.Compute(inputs, Scale);
    }

    private Tensor Conductances()
    {
        using var scope = NewDisposeScope();
        Tensor conductances = rig.Memory.Call("Read", _ => devices.Read());
        Demand(rig.Memory, "Read", conductances, (shape, ScalarType.Float32));
        Demand(rig.Memory, "Read", TensorContract.OutOfRange(conductances, 0, float.MaxValue));
        return conductances.MoveToOuterDisposeScope();
    }

    private Tensor Counts(string question, Func<Tensor> ask)
    {
        using var scope = NewDisposeScope();
        Tensor counts = rig.Memory.Call(question, _ => ask());
        Demand(rig.Memory, question, counts, (shape, ScalarType.Int32));
        int least = counts.min().item<int>();
        Demand(rig.Memory, question, least < 0 ? $"returned {least}; expected 0 or more." : null);
        return counts.MoveToOuterDisposeScope();
    }

    private static bool Disposed(IDisposable array)
    {
        array.Dispose();
        return true;
    }

    private void Do(string method, Action<IMemoryArray> act) =>
        rig.Memory.Call(
            method,
            _ =>
            {
                act(devices);
                return true;
            }
        );

    private static void Demand<T>(
        BoundPart<T> piece,
        string method,
        Tensor? tensor,
        (long[] Shape, ScalarType Type) promised
    )
        where T : class => Demand(piece, method, TensorContract.Violation(tensor, promised.Shape, promised.Type, CPU));

    private static void Demand<T>(BoundPart<T> piece, string method, string? wrong)
        where T : class
    {
        if (wrong is not null)
            throw piece.Broken(method, wrong);
    }
}
