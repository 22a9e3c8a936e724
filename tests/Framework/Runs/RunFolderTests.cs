using System.Globalization;
using Modular.Files;
using Modular.Loading;
using Modular.Rigs;
using Modular.Runs;
using Modular.Studies;
using Modular.Trials;

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

    [Fact]
    public void Another_plugin_version_or_build_is_refused()
    {
        using var temp = new TemporaryFolder();
        TestRig rig = TestRig.Create();
        Prepared(
            temp,
            With(
                rig,
                memory =>
                    memory with
                    {
                        Plugin = memory.Plugin with { Name = "Acme.HfO2", Version = "2.0.0", Sha256 = "a" },
                    }
            )
        );
        RefusedBuild(
            temp,
            With(
                rig,
                memory =>
                    memory with
                    {
                        Plugin = memory.Plugin with { Name = "Acme.HfO2", Version = "2.1.0", Sha256 = "a" },
                    }
            ),
            "memory 'hfo2-weak-reset' is of Acme.HfO2 2.0.0 there and of Acme.HfO2 2.1.0 here. "
                + "Only plugin Acme.HfO2 has changed; the program and the other plugins are the same"
        );
        RefusedBuild(
            temp,
            With(
                rig,
                memory =>
                    memory with
                    {
                        Plugin = memory.Plugin with { Name = "Acme.HfO2", Version = "2.0.0", Sha256 = "b" },
                    }
            ),
            "memory 'hfo2-weak-reset' is of another build of Acme.HfO2 2.0.0 (SHA-256 a there, b here). "
                + "Only plugin Acme.HfO2 has changed; the program and the other plugins are the same"
        );
    }

    [Fact]
    public void Another_build_of_the_program_is_refused_and_so_is_an_unknown_one()
    {
        using var temp = new TemporaryFolder();
        Study study = TestRig.Create().Study;
        RunFolder folder = Prepared(temp, study);
        IReadOnlyList<HostAssembly> running = folder.ReadPlan().Program!;
        Assert.Equal(["modular", "Modular.Contracts", "TorchSharp", "libtorch"], running.Select(one => one.Name));
        string torch = running[3].Build;
        Assert.True(long.Parse(torch, CultureInfo.InvariantCulture) > 100_000_000);
        string plan = File.ReadAllText(temp["plan.json"]);
        foreach (HostAssembly library in running.SkipLast(1))
        {
            File.WriteAllText(temp["plan.json"], plan.Replace(library.Build, new string('0', 32)));
            string difference =
                $"{library.Name} {library.Version} is of another build (000000000000 there, {library.Build[..12]} here)";
            RefusedBuild(temp, study, difference);
        }
        File.WriteAllText(temp["plan.json"], plan.Replace($"\"{torch}\"", "\"12\"").Replace("cpu 2.", "cuda 2."));
        RefusedBuild(
            temp,
            study,
            $"libtorch is {running[3].Version.Replace("cpu", "cuda")} there and {running[3].Version} here"
        );
        File.WriteAllText(temp["plan.json"], plan.Replace("\"program\":", "\"unknown\":"));
        RefusedWith(
            temp,
            study,
            "holds this study, but its plan.json does not say which build of the program ran its trials, "
                + "and trials of two builds are not mixed."
        );
        File.WriteAllText(temp["plan.json"], plan);
        Prepared(temp, study);
    }

    [Fact]
    public void Another_content_of_an_options_file_is_refused()
    {
        using TemporaryFolder temp = new();
        using TemporaryFolder data = new();
        File.WriteAllText(data["table.csv"], "1,2");
        Study study = With(
            TestRig.Create(),
            memory => memory with { Options = new Tabled { Table = new FileInfo(data["table.csv"]) } }
        );
        Prepared(temp, study);
        Prepared(temp, study);
        File.WriteAllText(data["table.csv"], "1,3");
        Refused(temp, study, "the content of option 'Table' of memory 'hfo2-weak-reset' has changed");
    }

    [Fact]
    public void The_hash_of_a_folder_is_that_of_its_files_and_their_names()
    {
        using TemporaryFolder data = new();
        using TemporaryFolder copy = new();
        foreach (TemporaryFolder folder in new[] { data, copy })
        {
            Directory.CreateDirectory(folder["deep"]);
            File.WriteAllText(folder["b"], "2");
            File.WriteAllText(folder["deep/a"], "1");
        }
        string hash = Hash(data);
        Assert.Equal(hash, Hash(copy));
        File.Move(copy["b"], copy["c"]);
        Assert.NotEqual(hash, Hash(copy));
        File.WriteAllText(data["deep/a"], "3");
        Assert.NotEqual(hash, Hash(data));
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
        Assert.StartsWith($"{temp["run"]}: cannot be used as a run folder; ", error.Problems.Single());
        Assert.EndsWith(" Give a folder that can be written with -o.", error.Problems.Single());
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

    private static RunFolder Prepared(TemporaryFolder temp, Study study)
    {
        var folder = new RunFolder(temp.Path);
        folder.Prepare(study, ["/some/plugins.yaml"]);
        return folder;
    }

    private static void Refused(TemporaryFolder temp, Study study, string difference) =>
        RefusedWith(temp, study, $"holds another study; {difference}.");

    private static void RefusedBuild(TemporaryFolder temp, Study study, string difference) =>
        RefusedWith(
            temp,
            study,
            $"holds this study as another build ran it, and trials of two builds are not mixed; {difference}."
        );

    private static void RefusedWith(TemporaryFolder temp, Study study, string sentence)
    {
        var error = Assert.Throws<InputException>(() => Prepared(temp, study));
        Assert.Equal(
            [
                $"{temp.Path}: {sentence} Use another folder with -o, "
                    + "or give --fresh, which keeps this one under another name and starts anew.",
            ],
            error.Problems
        );
    }

    private static Study With(TestRig rig, Func<BoundPart<Contracts.IMemory>, BoundPart<Contracts.IMemory>> change) =>
        rig.With(parts => parts with { Memory = change(parts.Memory) }).Study;

    private static string Hash(TemporaryFolder folder) =>
        OptionFiles.Hashes(new Stored { Folder = new DirectoryInfo(folder.Path) }).Single().Value;

    private sealed record Tabled
    {
        public required FileInfo Table { get; init; }
    }

    private sealed record Stored
    {
        public required DirectoryInfo Folder { get; init; }
    }
}
