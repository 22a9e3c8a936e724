using Modular.Contracts;
using Modular.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// The fabricated devices of a memory, with every promise of <see cref="IMemoryArray"/> and of its abilities checked. A
/// broken promise is a <see cref="ContractViolation"/>.
/// </summary>
internal sealed class CheckedMemoryArray : IDisposable
{
    private const double RoundingError = 1e-6; // share of a move; so much more than a whole pulse is not another one

    private readonly BoundPart<IMemory> memory;
    private readonly IMemoryArray array;
    private readonly long[] shape;
    private Tensor? given;

    /// <param name="memory">The memory that fabricates the devices.</param>
    /// <param name="shape">The shape of the devices, [devices, outputs, inputs].</param>
    /// <param name="conditions">What the devices are made under.</param>
    public CheckedMemoryArray(BoundPart<IMemory> memory, long[] shape, Conditions conditions)
    {
        this.memory = memory;
        this.shape = shape;
        array =
            memory.Call(nameof(IMemory.Fabricate), part => part.Fabricate([.. shape], conditions))
            ?? throw memory.Broken(nameof(IMemory.Fabricate), "returned null; expected an array.");
    }

    /// <summary>
    /// The signs of pulses that the devices take; the scenario was checked for devices that take any.
    /// </summary>
    public PulseSigns Signs => memory.Call(nameof(IPulsedArray.Signs), _ => ((IPulsedArray)array).Signs);

    /// <summary>The energy that writing has taken, joules; null where the memory does not know.</summary>
    public double? Joules
    {
        get
        {
            if (array is not IPoweredArray powered)
                return null;
            double joules = memory.Call(nameof(IPoweredArray.Joules), _ => powered.Joules);
            if (joules < 0 || !double.IsFinite(joules))
                throw memory.Broken(
                    nameof(IPoweredArray.Joules),
                    $"is {joules}; expected a finite number of 0 or more."
                );
            return joules;
        }
    }

    /// <summary>
    /// The operations of writing with their energies; null where the memory does not tell them apart.
    /// </summary>
    public IReadOnlyList<CountedEnergy>? Writes
    {
        get
        {
            if (array is not ICountedWrites counted)
                return null;
            IReadOnlyList<CountedEnergy> writes = memory.Call(nameof(ICountedWrites.Writes), _ => counted.Writes);
            memory.Demand(nameof(ICountedWrites.Writes), AnswerChecks.Flaw(writes));
            return [.. writes];
        }
    }

    /// <summary>
    /// Writes towards targets, float32 [devices, outputs, inputs], siemens; NaN leaves a device alone.
    /// </summary>
    public void Program(Tensor targets) => memory.Do(nameof(IMemoryArray.Program), _ => array.Program(targets));

    /// <summary>Pulses the devices by counts, int8 [devices, outputs, inputs].</summary>
    public void Pulse(Tensor counts)
    {
        memory.Do(nameof(IPulsedArray.Pulse), _ => ((IPulsedArray)array).Pulse(counts));
        if (array is not IWornArray)
            CountGiven(counts);
    }

    /// <summary>
    /// Moves the devices by parts of pulses, float32 [devices, outputs, inputs]; a part counts as a pulse.
    /// </summary>
    public void Move(Tensor amounts)
    {
        memory.Do(nameof(IGradedArray.Move), _ => ((IGradedArray)array).Move(amounts));
        if (array is IWornArray)
            return;
        using Tensor size = amounts.abs();
        using Tensor exact = size * (1 - RoundingError);
        using Tensor counts = exact.ceil();
        using Tensor whole = counts.to(ScalarType.Int32);
        CountGiven(whole);
    }

    /// <summary>Lets time pass; the scenario was checked for devices that can age.</summary>
    public void Age(TimeSpan elapsed) => memory.Do(nameof(IAgingArray.Age), _ => ((IAgingArray)array).Age(elapsed));

    /// <summary>Lets devices be read without an observation, where they change by it.</summary>
    public void Use(long reads)
    {
        if (array is IUsedArray used && reads > 0)
            memory.Do(nameof(IUsedArray.Use), _ => used.Use(reads));
    }

    /// <summary>
    /// One observation, float32 [devices, outputs, inputs], siemens, finite and 0 or more. The caller disposes it.
    /// </summary>
    public Tensor Read()
    {
        using var scope = NewDisposeScope();
        Tensor conductances = memory.Call(nameof(IMemoryArray.Read), _ => array.Read());
        memory.Demand(
            nameof(IMemoryArray.Read),
            TensorContract.Violation(conductances, shape, ScalarType.Float32, CPU)
                ?? TensorContract.OutOfRange(conductances, 0, float.MaxValue)
        );
        return conductances.MoveToOuterDisposeScope();
    }

    /// <summary>The normal laws of what reads see; null where reads are not normal. The caller disposes them.</summary>
    public NormalReads? NormalReads()
    {
        if (array is not INormalReads normal)
            return null;
        using var scope = NewDisposeScope();
        NormalReads? reads = memory.Call(nameof(INormalReads.Reads), _ => normal.Reads());
        if (reads is null)
            return null;
        Demand(nameof(INormalReads.Reads), reads.Mean, ScalarType.Float32, float.MinValue, float.MaxValue);
        Demand(nameof(INormalReads.Reads), reads.Deviation, ScalarType.Float32, 0, float.MaxValue);
        reads.Mean.MoveToOuterDisposeScope();
        reads.Deviation.MoveToOuterDisposeScope();
        return reads;
    }

    /// <summary>What right and wrong reads see; null where reads are not so. The caller disposes them.</summary>
    public FlippedReads? FlippedReads()
    {
        if (array is not IFlippedReads flipped)
            return null;
        using var scope = NewDisposeScope();
        FlippedReads? reads = memory.Call(nameof(IFlippedReads.Flips), _ => flipped.Flips());
        if (reads is null)
            return null;
        Demand(nameof(IFlippedReads.Flips), reads.Right, ScalarType.Float32, 0, float.MaxValue);
        Demand(nameof(IFlippedReads.Flips), reads.Wrong, ScalarType.Float32, 0, float.MaxValue);
        Demand(nameof(IFlippedReads.Flips), reads.Rate, ScalarType.Float64, 0, 1);
        reads.Right.MoveToOuterDisposeScope();
        reads.Wrong.MoveToOuterDisposeScope();
        reads.Rate.MoveToOuterDisposeScope();
        return reads;
    }

    /// <summary>
    /// How many pulses each device has had, int32 [devices, outputs, inputs]: all of them where the memory counts, else
    /// those that were given here; null where there were none. The caller disposes them.
    /// </summary>
    public Tensor? Pulses()
    {
        if (array is IWornArray worn)
            return Counts(nameof(IWornArray.Pulses), worn.Pulses);
        return given?.alias();
    }

    /// <summary>
    /// How often each device was SET, int32 [devices, outputs, inputs]; null where the memory does not count. The
    /// caller disposes them.
    /// </summary>
    public Tensor? Sets()
    {
        if (array is IWornArray worn)
            return Counts(nameof(IWornArray.Sets), worn.Sets);
        return null;
    }

    /// <summary>Keeps the state of the array and the pulses that were counted here, or puts them back.</summary>
    public void KeepState(StateRecord record)
    {
        memory.Do(nameof(IResumable.KeepState), _ => record.KeepPiece($"memory '{memory.Name}'", array));
        bool isCounted = given is not null;
        record.Keep("pulses are counted", ref isCounted);
        if (!isCounted)
            return;
        given ??= zeros(shape, ScalarType.Int32).DetachFromDisposeScope();
        record.Keep("pulses given", given);
    }

    public void Dispose()
    {
        given?.Dispose();
        memory.Do(nameof(Dispose), _ => array.Dispose());
    }

    private void CountGiven(Tensor counts)
    {
        using Tensor magnitudes = counts.abs();
        given ??= zeros(shape, ScalarType.Int32).DetachFromDisposeScope();
        given.add_(magnitudes);
    }

    private void Demand(string method, Tensor numbers, ScalarType type, float least, float greatest)
    {
        memory.Demand(method, TensorContract.Violation(numbers, shape, type, CPU));
        using Tensor single = numbers.to(ScalarType.Float32);
        memory.Demand(method, TensorContract.OutOfRange(single, least, greatest));
    }

    private Tensor Counts(string method, Func<Tensor> ask)
    {
        using var scope = NewDisposeScope();
        Tensor counts = memory.Call(method, _ => ask());
        memory.Demand(method, TensorContract.Violation(counts, shape, ScalarType.Int32, CPU));
        int least = NetworkDevice.Number<int>(counts.min());
        if (least < 0)
            throw memory.Broken(method, $"returned {least}; expected 0 or more.");
        return counts.MoveToOuterDisposeScope();
    }
}
