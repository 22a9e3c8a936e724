using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Tensors;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// Error rates by type of a memory, cell and sense: random weights are written to fresh chips, and read twice.
/// </summary>
/// <param name="First">The errors of the first read, all chips together.</param>
/// <param name="Second">The errors of the second read, all chips together.</param>
/// <param name="Again">Of the weights that the first read got wrong, the share that the second read got as wrong; NaN
/// where none was wrong.</param>
internal sealed record Calibration(ReadErrors First, ReadErrors Second, double Again)
{
    /// <summary>
    /// Whether most errors stay with their chip: more than half of those that would not be wrong again by chance are.
    /// </summary>
    public bool Frozen => double.IsNaN(Again) || Again - Second.Rate > 0.5 * (1 - Second.Rate);

    /// <summary>Null where the sense reads values between -1, 0 and +1, none of which is right or wrong.</summary>
    /// <param name="rig">The parts to measure; network and data have no part in it.</param>
    /// <param name="strengths">The strength of each dial by the rig's names; a dial that is missing is off.</param>
    /// <param name="size">How many chips and weights are measured.</param>
    public static Calibration? Measure(Rig rig, IReadOnlyDictionary<string, double> strengths, CalibrationSize size)
    {
        var chips = new List<ChipReads>();
        for (int seed = 0; seed < size.Chips; seed++)
        {
            if (ReadTwice(rig, strengths, seed, size.Rows) is not ChipReads reads)
                return null;
            chips.Add(reads);
        }
        ReadErrors first = ReadErrors.Combine(chips.Select(chip => chip.First))!;
        ReadErrors second = ReadErrors.Combine(chips.Select(chip => chip.Second))!;
        return new Calibration(first, second, (double)chips.Sum(chip => chip.Again) / first.Wrong);
    }

    private static ChipReads? ReadTwice(Rig rig, IReadOnlyDictionary<string, double> strengths, int seed, int rows)
    {
        using var scope = NewDisposeScope();
        using WeightLayer layer = DrawLayer(rig, seed, rows);
        using var chip = new Chip(rig, [layer], seed, strengths);
        Tensor written = layer.Latent.detach();
        chip.Layers[0].Program(written);
        chip.Age(rig.Scenario.Conditions.Age);
        chip.Use(rig.Scenario.Conditions.Reads);
        Tensor first = chip.Layers[0].Read();
        Tensor second = chip.Layers[0].Read();
        if (!ReadErrors.AreLevels(first) || !ReadErrors.AreLevels(second))
            return null;
        Tensor again = first.ne(written).logical_and(second.eq(first));
        return new ChipReads(
            ReadErrors.Compare(written, first),
            ReadErrors.Compare(written, second),
            NetworkDevice.Number<long>(again.count_nonzero())
        );
    }

    /// <summary>Weights of all values that the precision has, equally often, from a stream of the seed.</summary>
    private static WeightLayer DrawLayer(Rig rig, int seed, int rows)
    {
        LayerPlan plan = rig.Layers.Plan("calibration", rows, CalibrationSize.WeightsInRow);
        double[] uniform = new double[rows * CalibrationSize.WeightsInRow];
        new RandomStream(StreamKey.Derive((ulong)seed, "calibration")).Uniform(0, 0, uniform);
        float[] weights = [.. uniform.Select(x => Level(plan.Weights, x))];
        var start = new LayerStart(tensor(weights, rows, CalibrationSize.WeightsInRow), Bias: null);
        var unused = new LayerOperation(nn.functional.linear, (_, _) => throw new NotSupportedException());
        return new WeightLayer(plan, start, unused);
    }

    /// <summary>A level of the precision, each equally often for x uniform in [0, 1).</summary>
    private static float Level(LayerPrecision precision, double x)
    {
        if (precision == LayerPrecision.Binary)
            return x < 0.5 ? -1 : 1;
        return (float)(Math.Floor(3 * x) - 1);
    }

    /// <summary>What two reads of one chip gave.</summary>
    /// <param name="First">The errors of the first read.</param>
    /// <param name="Second">The errors of the second read.</param>
    /// <param name="Again">How many weights both reads got wrong in the same way.</param>
    private sealed record ChipReads(ReadErrors First, ReadErrors Second, long Again);
}
