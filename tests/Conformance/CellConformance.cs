using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>
/// The promises of every cell, as tests. Derive from this class in an xunit v3 project and create your cell.
/// </summary>
public abstract partial class CellConformance
{
    private static readonly ConductanceRange Range = new(1e-6, 1e-4);

    /// <summary>
    /// Numbers of outputs and inputs of layers: a single weight, and sizes that fill no vector register exactly.
    /// </summary>
    public static TheoryData<long, long> Layers =>
        new()
        {
            { 1, 1 },
            { 3, 7 },
            { 5, 67 },
        };

    private static readonly long[] Layer = [400, 300]; // more than a hundred thousand, as layers have

    /// <summary>The cell under test.</summary>
    protected abstract ICell Create();

    /// <summary>A cell uses at least one device and holds at least one precision.</summary>
    [Fact]
    public void It_holds_something()
    {
        Assert.True(Create().Devices >= 1);
        Assert.NotEqual((Precision)0, Create().Holds);
    }

    /// <summary>Energies are in joules, each with a source.</summary>
    [Fact]
    public void Counted_numbers_have_their_units() => CountedNumbers.AssertSound(Create());

    /// <summary>Targets have the shape of the contract, and lie in the conductance range.</summary>
    [Theory]
    [MemberData(nameof(Layers))]
    public void Targets_are_sound(long outputs, long inputs)
    {
        using DisposeScope scope = NewDisposeScope();
        ICell cell = Create();
        Tensor targets = cell.Targets(Weights(cell, outputs, inputs), Range);
        float[] conductances = Promises.AssertFinite(targets, Shape(cell, outputs, inputs));
        Assert.All(conductances, target => Assert.InRange(target, (float)Range.Min, (float)Range.Max));
    }

    /// <summary>
    /// Opposite weights have different targets. A coded cell needs a difference in at least one of its values.
    /// </summary>
    [Fact]
    public void Targets_tell_weights_apart()
    {
        using DisposeScope scope = NewDisposeScope();
        ICell cell = Create();
        Tensor distance = Direction(cell, 3, 5).abs().sum(dim: 0);
        Tensor decisive = cell is ICodedCell ? distance.max() : distance.min();
        Assert.NotEqual(0, decisive.item<float>());
    }

    /// <summary>A coded cell that reads without an error gives back the weights that it coded.</summary>
    [Theory]
    [MemberData(nameof(Layers))]
    public void Codes_are_undone(long outputs, long inputs)
    {
        if (Create() is not ICodedCell cell)
            return;
        using DisposeScope scope = NewDisposeScope();
        Tensor weights = Weights(cell, outputs, inputs);
        Tensor targets = cell.Targets(weights, Range);
        Tensor read = 2 * (targets[0] - Range.Min) / (Range.Max - Range.Min) - 1;
        Tensor decoded = cell.Decode(read, [outputs, inputs]);
        Assert.Equal(Draws.Copy(weights), Promises.AssertFinite(decoded, outputs, inputs));
    }

    /// <summary>Equal weights have equal targets, and computing targets does not change the weights.</summary>
    [Fact]
    public void Targets_change_nothing()
    {
        using DisposeScope scope = NewDisposeScope();
        ICell cell = Create();
        Tensor weights = Weights(cell, 5, 67);
        float[] given = Draws.Copy(weights);
        float[] once = Draws.Copy(cell.Targets(weights, Range));
        Assert.Equal(once, Draws.Copy(cell.Targets(weights, Range)));
        Assert.Equal(given, Draws.Copy(weights));
    }

    /// <summary>Pulse counts have the shape of the contract, and only signs that the memory takes.</summary>
    [Theory]
    [MemberData(nameof(Layers))]
    public void Pulses_have_allowed_signs(long outputs, long inputs)
    {
        if (Create() is not IPulsedCell cell)
            return;
        using DisposeScope scope = NewDisposeScope();
        Tensor steps = new Draws(1).Whole(-128, 127, outputs, inputs);
        foreach (PulseSigns signs in new[] { PulseSigns.Raise, PulseSigns.Lower, PulseSigns.Raise | PulseSigns.Lower })
        {
            Tensor counts = cell.Pulses(steps, signs);
            Promises.AssertIs(counts, ScalarType.Int8, cell.Devices, outputs, inputs);
            int least = signs.HasFlag(PulseSigns.Lower) ? -127 : 0;
            int greatest = signs.HasFlag(PulseSigns.Raise) ? 127 : 0;
            Assert.All(Draws.Counts(counts), count => Assert.InRange(count, least, greatest));
        }
    }

    /// <summary>
    /// On linear devices, a step up moves the devices towards the targets of +1, a step down towards those of -1, and a
    /// step of 0 does not move them.
    /// </summary>
    [Theory]
    [InlineData(PulseSigns.Raise)]
    [InlineData(PulseSigns.Lower)]
    [InlineData(PulseSigns.Raise | PulseSigns.Lower)]
    public void Steps_move_weights_their_way(PulseSigns signs)
    {
        if (Create() is not IPulsedCell cell)
            return;
        using DisposeScope scope = NewDisposeScope();
        Tensor steps = arange(-128, 128, ScalarType.Int16).reshape(16, 16).to(ScalarType.Int8);
        Tensor counts = cell.Pulses(steps, signs).to(ScalarType.Float32);
        Tensor moved = (counts * Direction(cell, 16, 16)).sum(dim: 0);
        IEnumerable<int> stepSigns = Draws.Counts(steps).Select(step => Math.Sign(step));
        IEnumerable<int> movedSigns = Draws.Copy(moved).Select(way => Math.Sign(way));
        Assert.Equal(stepSigns, movedSigns);
    }

    /// <summary>The cell changes no argument: neither weights, steps nor stored values, nor a shape.</summary>
    [Fact]
    public void Arguments_stay_as_they_are()
    {
        using DisposeScope scope = NewDisposeScope();
        ICell cell = Create();
        Tensor weights = Weights(cell, 5, 67);
        Tensor targets = Promises.AssertLeaves(weights, "the weights of Targets", () => cell.Targets(weights, Range));
        Tensor steps = new Draws(1).Whole(-128, 127, 5, 67);
        if (cell is IPulsedCell pulsed)
            foreach (PulseSigns signs in new[] { PulseSigns.Raise, PulseSigns.Lower })
                Promises.AssertLeaves(steps, "the steps of Pulses", () => pulsed.Pulses(steps, signs));
        if (cell is not ICodedCell coded)
            return;
        long[] shape = [5, 67];
        Tensor read = 2 * (targets[0] - Range.Min) / (Range.Max - Range.Min) - 1;
        Promises.AssertLeaves(read, "the values of Decode", () => coded.Decode(read, shape));
        Assert.True(shape is [5, 67], "Decode changed the shape, which belongs to the caller");
    }

    /// <summary>What a cell returns depends on its arguments, and not on how often it was asked.</summary>
    [Fact]
    public void Answers_repeat()
    {
        using DisposeScope scope = NewDisposeScope();
        ICell cell = Create();
        Tensor weights = Weights(cell, 3, 7);
        Tensor steps = new Draws(1).Whole(-128, 127, 3, 7);
        float[] targets = Draws.Copy(cell.Targets(weights, Range));
        sbyte[] pulses = Pulse(cell, steps);
        for (int call = 2; call <= 300; call++)
        {
            using DisposeScope one = NewDisposeScope();
            Assert.True(
                targets.SequenceEqual(Draws.Copy(cell.Targets(weights, Range))),
                $"call {call} of Targets gave other targets for the same weights"
            );
            Assert.True(
                pulses.SequenceEqual(Pulse(cell, steps)),
                $"call {call} of Pulses gave others for the same steps"
            );
        }
        Assert.Equal(targets, Draws.Copy(Create().Targets(weights, Range)));
    }

    /// <summary>A layer has a hundred thousand weights and more.</summary>
    [Fact]
    public void Large_layers_are_held()
    {
        using DisposeScope scope = NewDisposeScope();
        ICell cell = Create();
        Tensor targets = cell.Targets(Weights(cell, Layer[0], Layer[1]), Range);
        Promises.AssertIs(targets, ScalarType.Float32, Shape(cell, Layer[0], Layer[1]));
        Assert.True(targets.isfinite().all().item<bool>(), "a target of 120,000 weights is not finite");
        if (cell is IPulsedCell pulsed)
            Promises.AssertIs(
                pulsed.Pulses(ones(Layer, ScalarType.Int8), PulseSigns.Raise | PulseSigns.Lower),
                ScalarType.Int8,
                [cell.Devices, .. Layer]
            );
    }

    /// <summary>
    /// The targets of a weight depend on the weight alone. A coded cell shares devices among weights.
    /// </summary>
    [Fact]
    public void Each_weight_has_targets_of_its_own()
    {
        using DisposeScope scope = NewDisposeScope();
        ICell cell = Create();
        if (cell is ICodedCell)
            return;
        Tensor weights = Weights(cell, 5, 67);
        Tensor together = cell.Targets(weights, Range);
        for (int row = 0; row < 5; row++)
        {
            Tensor alone = cell.Targets(weights[row..(row + 1), 60..].clone(), Range);
            Assert.True(
                Draws.Copy(alone).SequenceEqual(Draws.Copy(together[.., row..(row + 1), 60..])),
                $"weights of row {row} have other targets alone than in their layer"
            );
        }
    }

    /// <summary>
    /// The greater a weight, the further its devices are on the way from the targets of -1 to those of +1.
    /// </summary>
    [Fact]
    public void Greater_weights_have_further_targets()
    {
        using DisposeScope scope = NewDisposeScope();
        ICell cell = Create();
        if (cell is ICodedCell)
            return;
        double[] steps = Values(cell);
        Tensor weights = Draws.Numbers(Array.ConvertAll(steps, step => (float)step), 1, steps.Length);
        Tensor way = Direction(cell, 1, steps.Length).sign();
        float[] along = Draws.Copy((cell.Targets(weights, Range) * way).sum(dim: 0));
        for (int i = 1; i < along.Length; i++)
            Assert.True(
                along[i] > along[i - 1],
                $"weight {steps[i]} has targets that are not further on the way to +1 than those of {steps[i - 1]}"
            );
    }

    /// <summary>The cell disposes every temporary tensor.</summary>
    [Fact]
    public void No_tensor_leaks() =>
        Promises.AssertNoLeak(() =>
        {
            ICell cell = Create();
            using Tensor weights = zeros(5, 67);
            using Tensor steps = ones(5, 67, ScalarType.Int8);
            using Tensor targets = cell.Targets(weights, Range);
            if (cell is IPulsedCell pulsed)
                pulsed.Pulses(steps, PulseSigns.Lower).Dispose();
        });

    /// <summary>A cell draws no random numbers.</summary>
    [Fact]
    public void Global_generator_is_not_used() =>
        Promises.AssertDrawsNothing(() => Create().Targets(zeros(5, 67), Range));

    /// <summary>Weights that the cell can tell apart, in their order.</summary>
    private static double[] Values(ICell cell)
    {
        if (cell.Holds.HasFlag(Precision.Real) || cell.Holds.HasFlag(Precision.Int8))
            return [-1, -0.6, -0.3, 0, 0.2, 0.7, 1];
        return cell.Holds.HasFlag(Precision.Ternary) ? [-1, 0, 1] : [-1, 1];
    }

    private static sbyte[] Pulse(ICell cell, Tensor steps) =>
        cell is IPulsedCell pulsed ? Draws.Counts(pulsed.Pulses(steps, PulseSigns.Raise | PulseSigns.Lower)) : [];

    /// <summary>Draws weights that the cell can hold, float32 [outputs, inputs].</summary>
    private static Tensor Weights(ICell cell, long outputs, long inputs)
    {
        Tensor weights = new Draws(2).Between(-1, 1, outputs, inputs);
        if (cell.Holds.HasFlag(Precision.Real) || cell.Holds.HasFlag(Precision.Int8))
            return weights;
        if (cell.Holds.HasFlag(Precision.Ternary))
            return (1.5 * weights).round();
        return where(weights >= 0, ones(1), -ones(1));
    }

    /// <summary>Returns the shape of the targets of a layer.</summary>
    private static long[] Shape(ICell cell, long outputs, long inputs)
    {
        if (cell is ICodedCell coded)
            return [cell.Devices, 1, coded.Stored(outputs * inputs)];
        return [cell.Devices, outputs, inputs];
    }

    /// <summary>Returns the targets of +1 less those of -1, siemens, [devices, outputs, inputs].</summary>
    private static Tensor Direction(ICell cell, long outputs, long inputs) =>
        cell.Targets(ones(outputs, inputs), Range) - cell.Targets(-ones(outputs, inputs), Range);
}
