using System.Text.Json.Nodes;

namespace Modular.Framework.Tests.EndToEnd;

public sealed class AutoSeedsTests : IDisposable
{
    private readonly Command command = new();

    public AutoSeedsTests() => command.Write("auto.yaml", Tiny.Auto);

    public void Dispose() => command.Dispose();

    /// <summary>
    /// Whoever does the work, and however often it was interrupted, the study ends at the same place with the same
    /// results.
    /// </summary>
    [Fact]
    public void A_study_stops_where_its_data_say_also_when_it_was_interrupted_and_when_others_work()
    {
        Ending ending = command.Run("run", "auto.yaml", "-o", "whole").Expect(0);
        CsvTable ranking = CsvTable.Read(command.At("whole", "ranking.csv"));
        int seeds = int.Parse(ranking.Column("seeds")[0]);
        Assert.Contains(seeds, Studies.SequentialStopping.After);
        Assert.Equal(4 * seeds, RunContent.Count(command.At("whole")));
        Assert.Contains(ending.OutputLines, line => line.StartsWith($"Stopped after {seeds} seeds"));
        Assert.Contains($"Stopped after {seeds} seeds", File.ReadAllText(command.At("whole", "report.md")));
        Assert.Contains($"Stopped after {seeds} seeds", File.ReadAllText(command.At("whole", "report.html")));
        Assert.All(ranking.Column("buys"), cell => Assert.Equal("", cell));

        Interrupt("whole", "worked");
        Assert.EndsWith($"{4 * seeds} of {4 * seeds} done.", command.Run("work", "worked").Expect(0).OutputLines[^1]);
        Same("worked");
        Interrupt("whole", "resumed");
        command.Run("run", "auto.yaml", "-o", "resumed").Expect(0);
        Same("resumed");
    }

    private void Same(string folder)
    {
        command.Run("run", "auto.yaml", "-o", folder).Expect(0);
        RunContent.SameTrials(command.At("whole"), command.At(folder));
        Assert.Equal(
            File.ReadAllText(command.At("whole", "ranking.csv")),
            File.ReadAllText(command.At(folder, "ranking.csv"))
        );
    }

    /// <summary>A copy as it was in the midst of seed 3, when five were planned.</summary>
    private void Interrupt(string whole, string copy)
    {
        Directory.CreateDirectory(command.At(copy, "trials"));
        foreach (string name in new[] { "times", "claims" })
            Directory.CreateDirectory(command.At(copy, name));
        File.Copy(command.At(whole, "scenario.yaml"), command.At(copy, "scenario.yaml"));
        foreach (string file in Directory.GetFiles(command.At(whole, "trials")))
            if (Seed(Path.GetFileNameWithoutExtension(file)) < 3)
                File.Copy(file, command.At(copy, "trials", Path.GetFileName(file)));
        JsonNode plan = JsonNode.Parse(File.ReadAllText(command.At(whole, "plan.json")))!;
        JsonArray trials = (JsonArray)plan["trials"]!;
        foreach (JsonNode? trial in trials.ToArray())
            if (trial!["seed"]!.GetValue<int>() >= 5)
                trials.Remove(trial);
        Assert.Equal(20, trials.Count);
        File.WriteAllText(command.At(copy, "plan.json"), plan.ToJsonString());
    }

    private static int Seed(string trial) => int.Parse(trial[(trial.LastIndexOf('-') + 1)..]);
}
