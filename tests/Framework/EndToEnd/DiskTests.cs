namespace Modular.Framework.Tests.EndToEnd;

/// <summary>Disks that are full or may not be written, made in a namespace of the test's own.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly PreparedRun prepared;
    private readonly Command command = new();

    public DiskTests(PreparedRun prepared)
    {
        this.prepared = prepared;
        command.Write("tiny.yaml", Tiny.InPlace);
        Directory.CreateDirectory(command.At("run"));
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && OnDisk("16k", "true").ExitCode == 0,
            "This system lets the tests mount no disk of their own."
        );
    }

    public void Dispose() => command.Dispose();

    /// <summary>
    /// Room for the plan only, and for some of the trials. A trial whose worker died of the full disk may have failed;
    /// it runs again.
    /// </summary>
    [Theory]
    [InlineData("12k", 0, 0)]
    [InlineData("60k", 1, 11)]
    public void A_full_disk_loses_nothing_that_is_finished(string size, int least, int most)
    {
        Ending ended = OnDisk(
                size,
                """
                "$MODULAR" run tiny.yaml -o run --workers 2 > first; echo $? > code
                grep -sl '"failure": null' run/trials/* | wc -l > kept; find run -name '*.draft' > drafts
                mount -o remount,size=10m run && "$MODULAR" run tiny.yaml -o run --workers 0 > second && cp -r run copy
                """
            )
            .Expect(0);
        Assert.Matches(
            @"^modular: No space left on device : '.*'\. Nothing that was finished is lost: mend it and give the same command again\.$",
            Assert.Single(ended.ErrorLines)
        );
        Assert.Equal("2", Said("code"));
        Assert.Equal("", Said("drafts"));
        Assert.InRange(int.Parse(Said("kept")), least, most);
        Assert.Equal($"tiny: 8 trials, {Said("kept")} already done, in run", Said("second").Split('\n')[0]);
        RunContent.SameTrials(prepared.Kept, command.At("copy"));
    }

    /// <summary>Permissions do not stop root; a disk that is mounted so does.</summary>
    [Fact]
    public void A_folder_that_may_not_be_written_is_one_sentence()
    {
        Ending refused = OnDisk("1m", "mount -o remount,ro run && \"$MODULAR\" run tiny.yaml -o run").Expect(2);
        Assert.Equal(
            [
                $"run: cannot be used as a run folder; Read-only file system : '{command.At("run", "trials")}' "
                    + "Give a folder that can be written with -o.",
            ],
            refused.ErrorLines
        );
    }

    /// <summary>What only reads goes on.</summary>
    [Fact]
    public void A_finished_run_that_may_not_be_written_can_be_verified_and_not_reported()
    {
        Ending ended = OnDisk(
                "10m",
                $"""
                cp -r {prepared.Kept}/. run && mount -o remount,ro run && "$MODULAR" verify run --trials 1 > second \
                  && "$MODULAR" work run > third && "$MODULAR" report run
                """
            )
            .Expect(2);
        Assert.EndsWith(": the same bits", Said("second"));
        Assert.Equal("0 trials run here; 8 of 8 done.", Said("third"));
        Assert.StartsWith("modular: Read-only file system : '", Assert.Single(ended.ErrorLines));
    }

    /// <summary>
    /// Lets bash run a script while the folder "run" is a disk of this size; the other folders are those of the test.
    /// </summary>
    private Ending OnDisk(string size, string script)
    {
        command.Write("script", $"mount -t tmpfs -o size={size} tmpfs run || exit 99\n{script}\n");
        return command.Shell("unshare --mount --map-root-user /bin/bash script");
    }

    private string Said(string file) => File.ReadAllText(command.At(file)).Trim();
}
