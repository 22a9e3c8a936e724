namespace Modular.Framework.Tests.EndToEnd;

[Collection(PreparedRunTests.Name)]
public sealed class SharedFolderTests(PreparedRun run)
{
    [Theory]
    [InlineData("training.epochs=4", "training.epochs is 3 there and 4 here")]
    [InlineData("study.strengths.pink-noise=2", "study.strengths.pink-noise is not given there and 2 here")]
    [InlineData("study.seeds=1", "study.seeds is 2 there and 1 here")]
    [InlineData("study.seeds=auto", "study.seeds is 2 there and auto here")]
    [InlineData(
        "study.rank.imperfections=[pink-noise]",
        "study.rank.imperfections is [device-to-device, pink-noise] there and [pink-noise] here"
    )]
    public void Another_study_in_the_folder_is_refused_with_the_first_difference(string change, string difference)
    {
        Ending refused = run.Command.Run("run", "tiny.yaml", "--set", change).Expect(2);
        string folder = Path.Combine("runs", "tiny");
        Assert.Equal(
            [
                $"{folder}: holds another study; {difference}. Use another folder with -o, "
                    + "or give --fresh, which keeps this one under another name and starts anew.",
            ],
            refused.ErrorLines
        );
    }

    [Fact]
    public void Seeds_may_be_added_and_the_description_changed()
    {
        using var command = new Command();
        command.Write("tiny.yaml", Tiny.InPlace);
        command.Run("run", "tiny.yaml", "-o", "run", "--set", "study.seeds=1").Expect(0);
        Ending grown = command.Run("run", "tiny.yaml", "-o", "run", "--set", "description=in other words").Expect(0);
        Assert.DoesNotContain(grown.OutputLines, line => line.StartsWith('[') && line.Contains("-seed-0"));
        RunContent.SameTrials(run.At(), command.At("run"));
    }

    /// <summary>As on a shared folder that accepts locks and keeps none.</summary>
    [Fact]
    public void Two_runs_at_once_give_each_trial_once_where_no_lock_holds()
    {
        using var command = new Command();
        command.Environment["DOTNET_SYSTEM_IO_DISABLEFILELOCKING"] = "1";
        command.Write("tiny.yaml", Tiny.InPlace);
        using RunningCommand one = command.Start("run", "tiny.yaml", "-o", "run", "--workers", "1");
        using RunningCommand other = command.Start("run", "tiny.yaml", "-o", "run", "--workers", "1");
        Ending first = one.Wait().Expect(0);
        Ending second = other.Wait().Expect(0);
        IEnumerable<string> said = first
            .OutputLines.Concat(second.OutputLines)
            .Where(line => line.StartsWith('['))
            .Select(line => line.Split(' ')[1].TrimEnd(':'));
        Assert.Equal(Tiny.Trials(2, "device-to-device", "pink-noise").Order(), said.Order());
        RunContent.SameTrials(run.At(), command.At("run"));
    }

    [Fact]
    public void Work_in_a_finished_folder_has_nothing_to_do()
    {
        Assert.Equal(
            ["0 trials run here; 8 of 8 done."],
            run.Command.Run("work", Path.Combine("runs", "tiny")).Expect(0).OutputLines
        );
    }

    [Theory]
    [InlineData(".")]
    [InlineData("nowhere")]
    public void Work_needs_a_run_folder(string folder)
    {
        Ending refused = run.Command.Run("work", folder).Expect(2);
        Assert.Equal(
            [
                $"{folder}: is not a run folder; expected a plan.json that 'modular run' wrote. Start the study with "
                    + $"'modular run SCENARIO -o {folder}'.",
            ],
            refused.ErrorLines
        );
    }
}
