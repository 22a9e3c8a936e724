using System.Text.Json;

namespace Modular.Framework.Tests.EndToEnd;

public sealed class OffLineTests : IDisposable
{
    private readonly Command command = new();

    public OffLineTests() => command.Write("off-line.yaml", Tiny.OffLine);

    public void Dispose() => command.Dispose();

    [Fact]
    public void One_training_serves_all_hardware_of_a_seed_whoever_works()
    {
        command.Run("run", "off-line.yaml", "-o", "two", "--workers", "2").Expect(0);
        string[] kept =
        [
            .. Directory
                .GetFiles(command.At("two", "networks"), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetFileName(file))
                .Order(),
        ];
        Assert.Equal(["seed-0.json", "seed-0.weights", "seed-1.json", "seed-1.weights"], kept);
        command.Run("run", "off-line.yaml", "-o", "one", "--workers", "1").Expect(0);
        RunContent.SameTrials(command.At("two"), command.At("one"));
        OnlyIdealHardwareShowsTheTraining(CsvTable.Read(command.At("two", "epochs.csv")));
    }

    /// <summary>A worker tells of every epoch that it trains; one that loads a network trains none.</summary>
    [Fact]
    public void Two_workers_never_train_the_same_network()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a shell.");
        command.Run("run", "off-line.yaml", "-o", "run").Expect(0);
        Directory.Delete(command.At("run", "networks"), recursive: true);
        string[] trials = Directory.GetFiles(command.At("run", "trials"));
        command.Write("names", JsonSerializer.Serialize(trials.Select(Path.GetFileNameWithoutExtension)) + "\n");
        foreach (string trial in trials)
            File.Delete(trial);
        const string work = "(cat names; sleep 60) | \"$MODULAR\" work run --supervised > {0} & one=$!";
        command
            .Shell(
                $"{string.Format(work, "one")}; {string.Format(work, "two").Replace("one=", "two=")}; "
                    + "until [ $(ls run/trials/*.json 2> /dev/null | wc -l) = 8 ]; do sleep 0.2; done; "
                    + "sleep 0.5; kill $(jobs -p)"
            )
            .Expect(0);
        string[] said = [.. File.ReadAllLines(command.At("one")), .. File.ReadAllLines(command.At("two"))];
        Assert.Equal(8, said.Count(line => line.Contains("\"Ended\":true")));
        foreach (int epoch in new[] { 1, 2 })
            Assert.Equal(
                ["seed-0", "seed-1"],
                said.Where(line => line.Contains($"\"Epoch\":{epoch},") && !line.Contains("Ended"))
                    .Select(line => line.Split('"')[3][^6..])
                    .Order()
            );
    }

    [Fact]
    public void Ideal_devices_have_the_offset_of_the_amplifiers_left_to_rank()
    {
        string[] ideal =
        [
            "--set",
            "memory.use=ideal",
            "--set",
            "study.rank.imperfections=[offset]",
            "--set",
            "study.seeds=1",
        ];
        command.Run(["run", "off-line.yaml", "-o", "ideal", .. ideal]).Expect(0);
        Assert.Equal(["offset"], CsvTable.Read(command.At("ideal", "ranking.csv")).Column("imperfection"));
        Ending trial = command.Run(["trial", "off-line.yaml", "--ideal", .. ideal]).Expect(0);
        string accuracy = CsvTable.Read(command.At("ideal", "trials.csv")).Cell("accuracy", ("trial", "ideal-seed-0"));
        Assert.Equal($"test accuracy on this hardware: {double.Parse(accuracy):0.00} %", trial.OutputLines[^1]);
    }

    private static void OnlyIdealHardwareShowsTheTraining(CsvTable epochs)
    {
        IEnumerable<(string Trial, string Epoch)> rows = epochs.Column("trial").Zip(epochs.Column("epoch"));
        IEnumerable<string> Of(string hardware) =>
            rows.Where(row => row.Trial == $"{hardware}-seed-0").Select(row => row.Epoch);
        Assert.Equal(["1", "2"], Of("ideal"));
        Assert.Equal(["2"], Of("all"));
    }
}
