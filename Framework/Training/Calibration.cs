using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// Error rates by type of a memory, cell and sense: random weights are written to fresh chips, and read twice.
/// </summary>
/// <param name="First">Of the first read, all chips together.</param>
/// <param name="Second">Of the second read.</param>
/// <param name="Again">Of the weights that the first read got wrong, the share that the second read got as wrong; NaN
/// where none was wrong.</param>
internal sealed record Calibration(ReadErrors First, ReadErrors Second, double Again)
{
    private const int Columns = 1000;

    /// <summary>
    /// Whether most errors stay with their chip: more than half of those that would not be wrong again by chance are.
    /// </summary>
    public bool Frozen => double.IsNaN(Again) || Again - Second.Rate > 0.5 * (1 - Second.Rate);

    /// <summary>Null where the sense reads values between -1, 0 and +1, none of which is right or wrong.</summary>
    /// <param name="rig">What to measure; its network and data have no part in it.</param>
    /// <param name="strengths">By the rig's names; what is missing is off.</param>
    /// <param name="chips">With seeds 0, 1, ...; each has devices of its own.</param>
    /// <param name="rows">Of 1000 weights each, on every chip.</param>
    public static Calibration? Measure(Rig rig, IReadOnlyDictionary<string, double> strengths, int chips, int rows)
    {
        var all = new List<(ReadErrors First, ReadErrors Second, long Again)>();
        for (int seed = 0; seed < chips; seed++)
        {
            using var scope = NewDisposeScope();
            using WeightLayer layer = Layer(rig, seed, rows);
            using var chip = new Chip(rig, [layer], seed, strengths);
            (Tensor written, Tensor first, Tensor second) = Reads(chip.Layers[0], rig.Scenario.Conditions.Age);
            if (!ReadErrors.AreLevels(first) || !ReadErrors.AreLevels(second))
                return null;
            all.Add(
                (
                    ReadErrors.Compare(written, first),
                    ReadErrors.Compare(written, second),
                    first.ne(written).logical_and(second.eq(first)).count_nonzero().item<long>()
                )
            );
        }
        ReadErrors once = ReadErrors.Combine(all.Select(one => one.First))!;
        ReadErrors twice = ReadErrors.Combine(all.Select(one => one.Second))!;
        return new Calibration(once, twice, (double)all.Sum(one => one.Again) / once.Wrong);
    }

    private static (Tensor Written, Tensor First, Tensor Second) Reads(MemoryLayer layer, TimeSpan age)
    {
        Tensor written = layer.Layer.Latent.detach();
        layer.Program(written);
        if (age > TimeSpan.Zero)
            layer.Devices.Memory.Age(age);
        return (written, layer.Read(), layer.Read());
    }

    /// <summary>Weights of all values that the precision has, equally often, from a stream of the seed.</summary>
    private static WeightLayer Layer(Rig rig, int seed, int rows)
    {
        LayerPlan plan = rig.Layers.Plan("calibration", rows, Columns);
        double[] uniform = new double[rows * Columns];
        new RandomStream(StreamKey.Derive((ulong)seed, "calibration")).Uniform(0, 0, uniform);
        Func<double, float> value =
            plan.Weights == LayerPrecision.Binary ? x => x < 0.5 ? -1 : 1 : x => (float)(Math.Floor(3 * x) - 1);
        return new WeightLayer(
            plan,
            new LayerStart(tensor([.. uniform.Select(value)], rows, Columns), Bias: null),
            new LayerOperation(nn.functional.linear, (_, _) => throw new NotSupportedException())
        );
    }
}
