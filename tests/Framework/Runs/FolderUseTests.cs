using Modular.Files;
using Modular.Runs;
using Modular.Studies;

namespace Modular.Framework.Tests;

/// <summary>Who may take a folder for a run, and what is left of others.</summary>
public sealed class FolderUseTests
{
    /// <summary>Two starts at once: whoever comes second finds what the first one wrote.</summary>
    [Fact]
    public async Task Of_two_studies_that_start_at_once_in_one_folder_one_is_refused()
    {
        using var temp = new TemporaryFolder();
        Study[] studies = [TestRig.Create().Study, TestRig.Create("training.epochs=3").Study];
        using var together = new Barrier(studies.Length);
        bool[] prepared = await Task.WhenAll(
            studies.Select(study =>
                Task.Factory.StartNew(() => IsPrepared(temp, study, together), TaskCreationOptions.LongRunning)
            )
        );
        Assert.Single(prepared, isPrepared => isPrepared);
    }

    [Theory]
    [InlineData("report.md")]
    [InlineData("trials.csv")]
    public void A_folder_with_files_of_the_user_is_refused_and_left_as_it_is(string own)
    {
        using var temp = new TemporaryFolder();
        File.WriteAllText(temp[own], "mine");
        var error = Assert.Throws<InputException>(() => Prepared(temp, TestRig.Create().Study));
        Assert.Equal(
            [
                $"{temp.Path}: holds a '{own}' but no run that it could be of, and a run would replace it; expected "
                    + "a new folder, or that of a run. Give another with -o.",
            ],
            error.Problems
        );
        Assert.Equal([own], temp.Files);
    }

    [Fact]
    public void What_killed_processes_left_half_written_is_swept_up()
    {
        using var temp = new TemporaryFolder();
        Prepared(temp, TestRig.Create().Study);
        string machine = Environment.MachineName;
        string dead = temp.Write($"trials/all-seed-0.json.{machine}-99999999.draft", "{");
        string alive = temp.Write($"trials/all-seed-1.json.{machine}-{Environment.ProcessId}.draft", "{");
        string elsewhere = temp.Write("trials/all-seed-1.json.other-99999999.draft", "{");
        Prepared(temp, TestRig.Create().Study);
        Assert.Equal((false, true, true), (File.Exists(dead), File.Exists(alive), File.Exists(elsewhere)));
    }

    [Fact]
    public void A_run_that_is_set_aside_keeps_all_that_it_holds()
    {
        using var temp = new TemporaryFolder();
        string run = temp["run"];
        new RunFolder(run).Prepare(TestRig.Create().Study, []);
        string[] files = Names(run);
        temp.Write("run.1/mine", "");
        Assert.Equal($"{run}.2", FolderUse.SetAside(run + "/"));
        Assert.Equal(files, Names($"{run}.2"));
        Assert.False(Directory.Exists(run));
        Assert.Null(FolderUse.SetAside(run));
        Assert.Null(FolderUse.SetAside(temp["run.1"]));
    }

    [Fact]
    public void A_run_that_somebody_is_at_is_not_set_aside()
    {
        using var temp = new TemporaryFolder();
        TestRig rig = TestRig.Create();
        var folder = new RunFolder(temp["run"]);
        folder.Prepare(rig.Study, []);
        using HeldLock? claim = folder.Claim(rig.Trial());
        var error = Assert.Throws<InputException>(() => FolderUse.SetAside(temp["run"]));
        Assert.Equal(
            [
                $"{temp["run"]}: another 'modular run' is at work in it; expected a folder that nobody is at. "
                    + "Wait until it has ended, or give another folder with -o.",
            ],
            error.Problems
        );
        Assert.True(folder.Exists);
    }

    private static string[] Names(string folder) =>
        [
            .. Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file))
                .Order(StringComparer.Ordinal),
        ];

    private static bool IsPrepared(TemporaryFolder temp, Study study, Barrier together)
    {
        together.SignalAndWait();
        try
        {
            Prepared(temp, study);
            return true;
        }
        catch (InputException)
        {
            return false;
        }
    }

    private static void Prepared(TemporaryFolder temp, Study study) => new RunFolder(temp.Path).Prepare(study, []);
}
