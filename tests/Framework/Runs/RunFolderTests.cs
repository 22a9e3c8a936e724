using Modular.Files;
using Modular.Runs;
using Modular.Studies;
using Modular.Trials;
using static Modular.Framework.Tests.PreparedFolder;

namespace Modular.Framework.Tests;

public sealed class RunFolderTests
{
    [Fact]
    public void Preparing_writes_the_resolved_scenario_and_the_plan()
    {
        using var temp = new TemporaryFolder();
        Study study = TestRig.Create().Study;
        RunFolder folder = Prepared(temp, study);
        Assert.Equal(["plan.json", "scenario.yaml"], temp.Files);
        Assert.Equivalent(study.Plan, folder.ReadPlan().Trials, strict: true);
        Assert.Equal(["/some/plugins.yaml"], folder.ReadPlan().PluginFiles);
        TestRig again = TestRig.Read(File.ReadAllText(folder.ScenarioFile));
        Assert.Equivalent(study.Plan, again.Study.Plan, strict: true);
        Assert.Equal(14, again.File.Scenario.Training.PulseLimit);
    }

    /// <summary>A resolved scenario gives the same trial, to the last bit, as the one it was resolved from.</summary>
    [Fact]
    public void The_resolved_scenario_means_the_same()
    {
        using var temp = new TemporaryFolder();
        TestRig rig = TestRig.Create(
            "training.schedule={every: 1, factor: 0.3}",
            "study.strengths={rtn: 0.1}",
            "memory.options.program-limit=77"
        );
        RunFolder folder = Prepared(temp, rig.Study);
        Assert.Equal(rig.Run().ToJson(), TestRig.Read(File.ReadAllText(folder.ScenarioFile)).Run().ToJson());
    }

    [Fact]
    public void A_study_is_resumed_with_what_was_done()
    {
        using var temp = new TemporaryFolder();
        TestRig rig = TestRig.Create();
        RunFolder folder = Prepared(temp, rig.Study);
        Outcome outcome = rig.Run();
        folder.Write(outcome);
        RunFolder again = Prepared(temp, TestRig.Create().Study);
        Assert.True(again.Has(rig.Trial()));
        Assert.False(again.Has(rig.Trial(StudyPlan.Ideal)));
        Assert.Equal(outcome.ToJson(), Assert.Single(again.Outcomes(rig.Study.Plan)).ToJson());
    }

    [Fact]
    public void Failed_trials_are_forgotten()
    {
        using var temp = new TemporaryFolder();
        TestRig rig = TestRig.Create();
        RunFolder folder = Prepared(temp, rig.Study);
        folder.Write(Outcome.Failed(rig.Trial(), "all-seed-0: no."));
        folder.Write(Outcome.ForTrial(rig.Trial(StudyPlan.Ideal)) with { Accuracy = 90 });
        Assert.Equal("all-seed-0: no.", folder.Outcome(rig.Trial())!.Failure);
        Prepared(temp, rig.Study);
        Assert.False(folder.Has(rig.Trial()));
        Assert.True(folder.Has(rig.Trial(StudyPlan.Ideal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{ \"trial\": \"all-seed-0\", \"hardw")]
    [InlineData("{ \"trial\": \"all-seed-0\" }")]
    public void A_trial_whose_file_is_broken_is_run_again(string content)
    {
        using var temp = new TemporaryFolder();
        TestRig rig = TestRig.Create();
        RunFolder folder = Prepared(temp, rig.Study);
        File.WriteAllText(temp["trials/all-seed-0.json"], content);
        Assert.Empty(folder.Outcomes(rig.Study.Plan));
        Prepared(temp, rig.Study);
        Assert.False(folder.Has(rig.Trial()));
    }

    [Theory]
    [InlineData("training.epochs=3", "training.epochs is 2 there and 3 here")]
    [InlineData(
        "study.rank.imperfections=[rtn]",
        "study.rank.imperfections is [device-to-device, rtn, pink-noise, c2c-r0, offset] there and [rtn] here"
    )]
    [InlineData("memory.options.program-limit=5", "memory.options.program-limit is 1000 there and 5 here")]
    [InlineData("name=other", "name is small there and other here")]
    public void Another_study_is_refused_with_the_first_difference(string change, string difference)
    {
        using var temp = new TemporaryFolder();
        Prepared(temp, TestRig.Create().Study);
        string before = File.ReadAllText(temp["scenario.yaml"]);
        Refused(temp, TestRig.Create(change, "study.seeds=3").Study, difference);
        Assert.Equal(before, File.ReadAllText(temp["scenario.yaml"]));
    }

    [Fact]
    public void What_is_given_on_one_side_only_is_a_difference_too()
    {
        using var temp = new TemporaryFolder();
        Prepared(temp, TestRig.Create("study.strengths={rtn: 2}").Study);
        Refused(temp, TestRig.Create().Study, "study.strengths.rtn is 2 there and not given here");
        Refused(
            temp,
            TestRig.Create("study.strengths={rtn: 2, offset: 3}").Study,
            "study.strengths.offset is not given there and 3 here"
        );
    }

    /// <summary>A run that was killed between its first two files.</summary>
    [Fact]
    public void A_folder_left_half_prepared_can_be_used()
    {
        using var temp = new TemporaryFolder();
        Prepared(temp, TestRig.Create().Study);
        File.Delete(temp["scenario.yaml"]);
        Prepared(temp, TestRig.Create().Study);
        Assert.Equal(["plan.json", "scenario.yaml"], temp.Files);
        Assert.True(File.GetLastWriteTimeUtc(temp["plan.json"]) <= File.GetLastWriteTimeUtc(temp["scenario.yaml"]));
    }

    [Fact]
    public void A_folder_without_a_plan_is_not_a_run_folder()
    {
        using var temp = new TemporaryFolder();
        var error = Assert.Throws<InputException>(() => new RunFolder(temp.Path).ReadPlan());
        Assert.Equal(
            [
                $"{temp.Path}: is not a run folder; expected a plan.json that 'modular run' wrote. Start the study "
                    + $"with 'modular run SCENARIO -o {temp.Path}'.",
            ],
            error.Problems
        );
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_refused()
    {
        using var temp = new TemporaryFolder();
        File.WriteAllText(temp["run"], "");
        var error = Assert.Throws<InputException>(() => new RunFolder(temp["run"]).Prepare(TestRig.Create().Study, []));
        Assert.Equal(
            [
                $"{temp["run"]}: cannot be used as a run folder; '{temp["run"]}' is a file. Give a folder that can be written "
                    + "with -o.",
            ],
            error.Problems
        );
    }

    [Fact]
    public void A_trial_is_claimed_by_one_at_a_time()
    {
        using var temp = new TemporaryFolder();
        TestRig rig = TestRig.Create();
        RunFolder folder = Prepared(temp, rig.Study);
        using (HeldLock? claim = folder.Claim(rig.Trial()))
        {
            Assert.NotNull(claim);
            Assert.Null(new RunFolder(temp.Path).Claim(rig.Trial()));
        }
        using HeldLock? next = folder.Claim(rig.Trial());
        Assert.NotNull(next);
    }
}
