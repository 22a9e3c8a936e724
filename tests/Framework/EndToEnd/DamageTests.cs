namespace Modular.Framework.Tests.EndToEnd;

/// <summary>Run folders that something happened to.</summary>
public sealed class DamageTests(PreparedRun run)
{
    [Theory]
    [InlineData("run", "tiny.yaml")]
    [InlineData("work", "copy")]
    public void A_truncated_trial_runs_again(string verb, string argument)
    {
        using Command command = Copy();
        string trial = command.At("copy", "trials", "all-seed-1.json");
        File.WriteAllText(trial, File.ReadAllText(trial)[..20]);
        command.Run([verb, argument, .. verb == "run" ? new[] { "-o", "copy" } : []]).Expect(0);
        RunContent.SameTrials(run.Kept, command.At("copy"));
    }

    [Theory]
    [InlineData("run", "tiny.yaml")]
    [InlineData("work", "copy")]
    public void A_truncated_plan_is_one_sentence(string verb, string argument)
    {
        using Command command = Copy();
        File.WriteAllText(command.At("copy", "plan.json"), "{ \"pluginFiles\": [");
        Ending refused = command.Run([verb, argument, .. verb == "run" ? new[] { "-o", "copy" } : []]).Expect(2);
        Assert.Equal(
            [
                "copy: its plan.json cannot be read; expected what 'modular run' wrote. Use another folder with -o, or delete this one.",
            ],
            refused.ErrorLines
        );
    }

    /// <summary>As after a crash between the first two files.</summary>
    [Fact]
    public void A_folder_with_a_plan_and_nothing_else_is_begun_anew()
    {
        using Command command = Copy();
        File.Delete(command.At("copy", "scenario.yaml"));
        Directory.Delete(command.At("copy", "trials"), recursive: true);
        command.Run("run", "tiny.yaml", "-o", "copy", "--set", "study.seeds=1").Expect(0);
        Assert.Equal(4, RunContent.Count(command.At("copy")));
    }

    [Fact]
    public void Trials_without_their_scenario_are_not_taken_for_those_of_any()
    {
        using Command command = Copy();
        File.Delete(command.At("copy", "scenario.yaml"));
        Ending refused = command.Run("run", "tiny.yaml", "-o", "copy").Expect(2);
        Assert.Equal(
            [
                "copy: holds trials, but no scenario.yaml that says of which study. Use another folder with -o, or delete this one.",
            ],
            refused.ErrorLines
        );
    }

    [Theory]
    [InlineData("run", "below/run: cannot be used as a run folder; ")]
    [InlineData("trial", "below/run: cannot be written; ")]
    public void A_folder_that_cannot_be_made_is_one_sentence(string verb, string beginning)
    {
        using Command command = Copy();
        command.Write("below", "a file");
        Ending refused = command.Run(verb, "tiny.yaml", "-o", "below/run").Expect(2);
        string sentence = Assert.Single(refused.ErrorLines);
        Assert.StartsWith(beginning, sentence);
        Assert.EndsWith("Give a folder that can be written with -o.", sentence);
    }

    private Command Copy()
    {
        var command = new Command();
        command.Write("tiny.yaml", Tiny.InPlace);
        run.CopyTo(command.At("copy"));
        return command;
    }
}
