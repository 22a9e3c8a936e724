using Modular.Commands;
using Modular.Scenarios;
using Modular.Training;
using Modular.Trials;

namespace Modular.Framework.Tests.Fits;

/// <summary>The detour over a file: devices of hfo2-weak-reset, measured and fitted, against themselves.</summary>
public sealed class MeasuredRankingTests : IDisposable
{
    private const string Study = """
        name: study
        memory:    { use: MEMORY }
        cell:      { use: 2t2r }
        sense:     { use: differential }
        network:   { use: mlp, options: { hidden: [32] } }
        dataset:   { use: blobs, options: { classes: 10, features: 32, train: 2000, test: 1000, spread: 0.25 } }
        training:  { mode: in-place, epochs: 6, batch: 50, rate: 8 }
        study:     { rank: { imperfections: [device-to-device, NOISE] }, seeds: 1 }
        """;

    private const int Seeds = 4;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>
    /// Agreement: with both memories fixing device-to-device buys more, mean over 4 seeds, than fixing all noises; and
    /// what it buys is the same within 3 standard errors of the seeds' paired differences and half of it.
    /// </summary>
    [Fact]
    public void Measured_devices_rank_as_the_originals_do()
    {
        File.WriteAllLines(
            Path.Combine(folder.Path, "pulses.csv"),
            WeakResetCurves.Lines(200, [.. Enumerable.Range(0, 60).Select(i => 50 * i)])
        );
        (double[] spread, double[] noise) = Bought("hfo2-weak-reset", "rtn, pink-noise");
        (double[] fitted, double[] residuals) = Bought(
            "measured, options: { data: pulses.csv, law: two-slope }",
            "cycle-to-cycle"
        );
        Assert.True(
            spread.Average() > Math.Max(1, noise.Average()),
            $"of the originals device-to-device buys {spread.Average()}, the noises {noise.Average()}"
        );
        Assert.True(
            fitted.Average() > residuals.Average(),
            $"of the measured devices device-to-device buys {fitted.Average()}, the residuals {residuals.Average()}"
        );
        double[] differences = [.. spread.Zip(fitted, (one, other) => other - one)];
        double error = Math.Sqrt(differences.Sum(d => Math.Pow(d - differences.Average(), 2)) / (Seeds - 1) / Seeds);
        double limit = 3 * error + 0.5 * spread.Average();
        Assert.InRange(differences.Average(), -limit, limit);
    }

    /// <summary>Points that the complete hardware gains by seed without device-to-device, and without noises.</summary>
    private (double[] Spread, double[] Noise) Bought(string memory, string noises)
    {
        string path = Path.Combine(folder.Path, "study.yaml");
        File.WriteAllText(path, Study.Replace("MEMORY", memory).Replace("NOISE", noises));
        Studies.Study study = Studies.Study.Bind(ScenarioFile.ReadUnchecked(path, []), WeakResetCurves.Catalog);
        var runner = new TrialRunner(study.Rig, new TrainedNetworks(folder: null));
        double[] Accuracies(Func<HardwareChoice, Trial> trial) =>
            [
                .. Enumerable
                    .Range(0, Seeds)
                    .Select(seed =>
                        runner.Run(trial(new HardwareChoice(study, seed)), new Progress<EpochOutcome>()).Accuracy!.Value
                    ),
            ];
        double[] all = Accuracies(choice => choice.All());
        double[] Gain(string without) =>
            [.. Accuracies(choice => choice.Without(without)).Zip(all, (fixedOne, complete) => fixedOne - complete)];
        return (Gain("device-to-device"), Gain(noises));
    }
}
