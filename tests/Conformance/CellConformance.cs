using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>What every cell promises. Derive from it in an xunit v3 project and make the cell.</summary>
public abstract class CellConformance
{
    private static readonly ConductanceRange Range = new(1e-6, 1e-4);

    /// <summary>Small, ragged and long enough for any vector.</summary>
    public static TheoryData<long, long> Layers =>
        new()
        {
            { 1, 1 },
            { 3, 7 },
            { 5, 67 },
        };

    /// <summary>The cell under test.</summary>
    protected abstract ICell Create();

    /// <summary>A value takes at least one device and holds something.</summary>
    [Fact]
    public void It_holds_something()
    {
        Assert.True(Create().Devices >= 1);
        Assert.NotEqual((Precision)0, Create().Holds);
    }

    /// <summary>Targets have a shape, and lie in the range.</summary>
    [Theory]
    [MemberData(nameof(Layers))]
    public void Targets_are_sound(long outputs, long inputs)
    {
        using DisposeScope scope = NewDisposeScope();
        ICell cell = Create();
        float[] targets = Promises.AssertFinite(
            cell.Targets(Weights(cell, outputs, inputs), Range),
            Shape(cell, outputs, inputs)
        );
        Assert.All(targets, target => Assert.InRange(target, (float)Range.Min, (float)Range.Max));
    }

    /// <summary>Opposite weights ask for different conductances; of a code not every value need differ.</summary>
    [Fact]
    public void Targets_tell_weights_apart()
    {
        using DisposeScope scope = NewDisposeScope();
        ICell cell = Create();
        Tensor distance = Direction(cell, 3, 5).abs().sum(dim: 0);
        Assert.NotEqual(0, (cell is ICodedCell ? distance.max() : distance.min()).item<float>());
    }

    /// <summary>What was coded and read without an error is what comes back.</summary>
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
        Assert.Equal(Draws.Copy(weights), Promises.AssertFinite(cell.Decode(read, [outputs, inputs]), outputs, inputs));
    }

    /// <summary>Targets are a pure function, and the weights stay as they are.</summary>
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

    /// <summary>Counts have a shape, and only the signs that the memory takes.</summary>
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
    /// On linear devices a step up moves the pair towards the targets of +1, a step down towards those of -1, and 0
    /// nowhere.
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
        Tensor moved = (cell.Pulses(steps, signs).to(ScalarType.Float32) * Direction(cell, 16, 16)).sum(dim: 0);
        Assert.Equal(
            Draws.Counts(steps).Select(step => Math.Sign(step)),
            Draws.Copy(moved).Select(way => Math.Sign(way))
        );
    }

    /// <summary>Every temporary tensor is disposed.</summary>
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

    /// <summary>A cell has no randomness.</summary>
    [Fact]
    public void Global_generator_is_not_used() =>
        Promises.AssertDrawsNothing(() => Create().Targets(zeros(5, 67), Range));

    /// <summary>Weights that the cell can hold, float32 [outputs, inputs].</summary>
    private static Tensor Weights(ICell cell, long outputs, long inputs)
    {
        Tensor weights = new Draws(2).Between(-1, 1, outputs, inputs);
        if (cell.Holds.HasFlag(Precision.Real) || cell.Holds.HasFlag(Precision.Int8))
            return weights;
        return cell.Holds.HasFlag(Precision.Ternary) ? (1.5 * weights).round() : where(weights >= 0, ones(1), -ones(1));
    }

    private static long[] Shape(ICell cell, long outputs, long inputs) =>
        cell is ICodedCell coded ? [cell.Devices, 1, coded.Stored(outputs * inputs)] : [cell.Devices, outputs, inputs];

    /// <summary>Targets of +1 less those of -1: [Devices, outputs, inputs].</summary>
    private static Tensor Direction(ICell cell, long outputs, long inputs) =>
        cell.Targets(ones(outputs, inputs), Range) - cell.Targets(-ones(outputs, inputs), Range);
}
