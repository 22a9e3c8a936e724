using Modular.Runs;
using Modular.Studies;
using Modular.Trials;

namespace Modular.Framework.Tests;

public sealed class StoredRunTests
{
    [Fact]
    public void A_run_is_read_from_its_folder_alone()
    {
        using var temp = new TemporaryFolder();
        TestRig rig = TestRig.Create();
        RunFolder folder = Prepared(temp, rig.Study);
        folder.Write(Outcome.ForTrial(rig.Trial(StudyPlan.Ideal)) with { Accuracy = 90 });
        folder.Write(Outcome.Failed(rig.Trial(), "all-seed-0: no."));
        folder.Write(Time(rig.Trial()));
        folder.WriteResult("provenance.json", "{}");
        StoredRun run = StoredRun.Read(folder);
        Assert.Equivalent(rig.Study.Plan, run.Plan.Trials, strict: true);
        Assert.Equal(["ideal-seed-0", "all-seed-0"], run.Outcomes.Select(outcome => outcome.Trial));
        Assert.Equal(["ideal-seed-0"], run.DoneTrials.Select(trial => trial.Name));
        Assert.Equal(["all-seed-0"], run.Times.Select(time => time.Trial));
        Assert.Equal(rig.File.Scenario.Name, run.File.Scenario.Name);
        Assert.Equal(rig.Study.Attribution.Names, run.Attribution.Names);
        Assert.Equal("{}", run.Provenance);
    }

    [Fact]
    public void A_run_that_has_just_begun_has_no_outcomes_and_no_provenance()
    {
        using var temp = new TemporaryFolder();
        StoredRun run = StoredRun.Read(Prepared(temp, TestRig.Create().Study));
        Assert.Empty(run.Outcomes);
        Assert.Empty(run.Times);
        Assert.Empty(run.DoneTrials);
        Assert.Null(run.Provenance);
    }

    private static RunFolder Prepared(TemporaryFolder temp, Study study)
    {
        var folder = new RunFolder(temp.Path);
        folder.Prepare(study, []);
        return folder;
    }

    private static TrialTime Time(Trial trial) =>
        new()
        {
            Trial = trial.Name,
            Started = DateTimeOffset.UnixEpoch,
            Seconds = 1,
            Machine = "here",
            PeakMemory = 1,
        };
}
