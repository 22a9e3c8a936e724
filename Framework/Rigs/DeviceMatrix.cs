using Modular.Contracts;
using Modular.Rigs.Uses;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// A matrix of weights in -1..1 that devices hold: the cell turns weights into devices, the memory keeps them, the
/// sense reads them.
/// </summary>
internal sealed class DeviceMatrix : IDisposable
{
    private readonly ConductanceRange range;
    private readonly CheckedCell cell;
    private readonly CheckedSenseArray sense;
    private readonly bool isSenseStill; // no imperfection of the sense acts at reads
    private Tensor? lastRead;

    public DeviceMatrix(Rig rig, LayerPlan plan, ChipConditions conditions)
    {
        range = rig.Facts.Range;
        isSenseStill = !conditions.Varies(rig, plan.Name, rig.Sense.Kind);
        cell = new CheckedCell(rig.Cell, rig.Facts, plan);
        Memory = new CheckedMemoryArray(rig.Memory, cell.Devices, conditions.Make(rig, plan.Name, rig.Memory.Kind));
        try
        {
            Conditions forSense = conditions.Make(rig, plan.Name, rig.Sense.Kind);
            sense = new CheckedSenseArray(rig.Sense, cell.Stored, range, forSense);
        }
        catch
        {
            Memory.Dispose();
            throw;
        }
    }

    /// <summary>The devices, without a notion of weights.</summary>
    public CheckedMemoryArray Memory { get; }

    /// <summary>Whether what the devices conduct in an observation is kept until the next one.</summary>
    public bool KeepsConductances { get; set; }

    /// <summary>What they conducted in the last observation, siemens, float32 [devices, outputs, inputs].</summary>
    public Tensor? LastConductances => lastRead;

    /// <summary>How many values the devices store.</summary>
    public long StoredValues => cell.Stored[0] * cell.Stored[1];

    /// <summary>How many weights the matrix has.</summary>
    public long Weights => cell.Matrix[0] * cell.Matrix[1];

    /// <summary>How many outputs the matrix has.</summary>
    public long Outputs => cell.Matrix[0];

    /// <summary>Whether the sense gives the sums of whole columns.</summary>
    public bool HasColumns => sense.HasColumns;

    /// <summary>Writes weights, float32 in -1..1, of any shape with as many elements.</summary>
    public void Program(Tensor weights)
    {
        using var scope = NewDisposeScope();
        Tensor targets = cell.Targets(weights.reshape(cell.Matrix).contiguous());
        Memory.Program(targets);
    }

    /// <summary>Pulses the devices by steps of the weights, int8 [outputs, inputs], in pulses.</summary>
    public void Pulse(Tensor steps)
    {
        using Tensor counts = cell.Pulses(steps, Memory.Signs);
        Memory.Pulse(counts);
    }

    /// <summary>
    /// Moves the devices by steps of the weights, float32 [outputs, inputs], in pulses, not always whole.
    /// </summary>
    public void Move(Tensor steps)
    {
        using Tensor moves = cell.Moves(steps, Memory.Signs);
        Memory.Move(moves);
    }

    /// <summary>Takes all devices of some weights, bool [outputs, inputs], back to where their pulses start.</summary>
    public void Set(Tensor weights)
    {
        using var scope = NewDisposeScope();
        Tensor targets = full(cell.Devices, float.NaN, ScalarType.Float32);
        targets.masked_fill_(weights.unsqueeze(0), PulseStart);
        Memory.Program(targets);
    }

    /// <summary>
    /// Marks the weights, bool [outputs, inputs], of which a device is at its end: no more than this share of the range
    /// is left to its pulses. The caller disposes the marks.
    /// </summary>
    public Tensor Saturated(double share)
    {
        using var scope = NewDisposeScope();
        double start = PulseStart;
        double end = start == range.Min ? range.Max : range.Min;
        Tensor left = (Memory.Read() - end) / (start - end);
        return left.le(share).any(0).MoveToOuterDisposeScope();
    }

    /// <summary>One observation: weights float32 [outputs, inputs] in -1..1. The caller disposes them.</summary>
    public Tensor Read()
    {
        using Tensor conductances = Memory.Read();
        if (HasColumns || KeepsConductances)
            Keep(conductances);
        return cell.Decode(sense.Read(conductances));
    }

    /// <summary>
    /// Inputs float32 [n, inputs] to the sums of the columns, float32 [n, outputs], at what was read last. The caller
    /// disposes them.
    /// </summary>
    public Tensor Sums(Tensor inputs) => sense.Sums(inputs, lastRead!);

    /// <summary>
    /// Keeps the states of devices and amplifiers, or puts them back. What was read last is no part of them: it is read
    /// anew before it is used.
    /// </summary>
    public void KeepState(StateRecord record)
    {
        Memory.KeepState(record);
        sense.KeepState(record);
    }

    /// <summary>
    /// The uses of the layer where their sums have a known distribution, of normal reads or of wrong ones; null where
    /// they have none.
    /// </summary>
    /// <param name="layer">The layer that computes with the weights.</param>
    /// <param name="scales">What a stored value of 1 is worth in the weights of each output.</param>
    /// <param name="random">The stream of its uses.</param>
    public IUses? KnownUses(WeightLayer layer, float[] scales, RandomStream random)
    {
        if (HasColumns || cell.IsCoded)
            return null;
        using NormalReads? normal = Memory.NormalReads();
        if (normal is not null && sense.Linear((int)cell.Devices[0]) is { } linear)
            return new NormalUses(NormalWeights.FromReads(normal, linear, layer, scales), random);
        if (!isSenseStill || cell.Devices[0] != 1)
            return null;
        using FlippedReads? flips = Memory.FlippedReads();
        if (flips is null)
            return null;
        return FlippedUses(flips, layer, scales, random);
    }

    public void Dispose()
    {
        lastRead?.Dispose();
        sense.Dispose();
        Memory.Dispose();
    }

    /// <summary>The conductance at which one-way pulses start, siemens.</summary>
    private double PulseStart => Memory.Signs == PulseSigns.Lower ? range.Max : range.Min;

    private BinomialUses? FlippedUses(FlippedReads reads, WeightLayer layer, float[] scales, RandomStream random)
    {
        using var scope = NewDisposeScope();
        Tensor worth = tensor(scales).unsqueeze(1);
        Tensor right = sense.Read(reads.Right).mul_(worth).reshape(layer.Latent.shape);
        Tensor wrong = sense.Read(reads.Wrong).mul_(worth);
        if (FlippedWeights.Group(right, wrong, reads.Rate, layer.Latent.shape) is { } groups)
            return new BinomialUses(right.DetachFromDisposeScope(), groups, random);
        return null;
    }

    private void Keep(Tensor conductances)
    {
        lastRead?.Dispose();
        lastRead = conductances.detach().DetachFromDisposeScope();
    }
}
