using Modular.Executors.Slurm;
using Modular.Runs;

namespace Modular.Framework.Tests;

/// <summary>Why a task left no result, told apart by what Slurm says, by its mark and by what it wrote.</summary>
public sealed class JudgementTests : IDisposable
{
    private const string Name = "modular-0123456789ab";

    private readonly TemporaryFolder temp = new();
    private readonly SlurmFiles files;
    private readonly Submission job = new()
    {
        Name = Name,
        Job = "12",
        Tasks =
        [
            ["all-seed-0"],
        ],
        Memory = 512,
        Time = TimeSpan.FromMinutes(90),
    };

    public JudgementTests()
    {
        files = new SlurmFiles(new RunFolder(temp.Path));
        files.Begin();
    }

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("NODE_FAIL", true, "", nameof(LossReason.NodeFailed), "the node failed (NODE_FAIL)")]
    [InlineData(
        "TIMEOUT",
        true,
        "",
        nameof(LossReason.TimeLimit),
        "the cluster stopped the task at its time limit of 1:30:00"
    )]
    [InlineData(
        "COMPLETED",
        true,
        "",
        nameof(LossReason.NoTime),
        "the task had no time to end it within its limit of 1:30:00"
    )]
    [InlineData("CANCELLED", true, "", nameof(LossReason.Cancelled), "the task was cancelled (CANCELLED)")]
    [InlineData("OUT_OF_MEMORY", true, "", nameof(LossReason.OutOfMemory), "the task needed more memory than 512 MiB")]
    [InlineData(
        "FAILED",
        true,
        "slurmstepd-n1: error: StepId=3.batch exceeded memory limit (249660416 > 209715200), being killed\n",
        nameof(LossReason.OutOfMemory),
        "the task needed more memory than 512 MiB"
    )]
    [InlineData(
        "FAILED",
        true,
        "modular: the memory that this process may have is used up; expected enough for a trial.\n",
        nameof(LossReason.OutOfMemory),
        "the task needed more memory than 512 MiB"
    )]
    [InlineData(
        "FAILED",
        false,
        "bash: modular: not found\n",
        nameof(LossReason.NeverBegan),
        "the task failed before the worker began (FAILED, exit code 1:0); its last words: bash: modular: not found"
    )]
    [InlineData(
        "FAILED",
        true,
        "Segmentation fault\n",
        nameof(LossReason.Crashed),
        "the worker ended in the midst of it (FAILED, exit code 1:0); its last words: Segmentation fault"
    )]
    public void Each_kind_of_loss_is_recognised(string state, bool hasBegun, string wrote, string reason, string what)
    {
        if (hasBegun)
            files.Mark(Name, 0, new TaskMark { Machine = "n2", Trial = "all-seed-0" });
        File.WriteAllText(files.OutputOf(Name, 0), wrote);
        LostAttempt lost = Judge(new TaskState("12", 0, state) { ExitCode = "1:0" });
        Assert.Equal((reason, what), ($"{lost.Reason}", lost.What));
    }

    [Fact]
    public void A_task_without_a_record_has_vanished_and_a_sentence_names_trial_task_and_node()
    {
        files.Mark(Name, 0, new TaskMark { Machine = "n2" });
        Assert.Equal(
            "all-seed-0: the cluster has no record of the task, and it left no result (task 12_0 on n2).",
            Judge(null).Sentence
        );
    }

    private LostAttempt Judge(TaskState? state) => new Judgement(files).Judge(job, 0, state, "all-seed-0");
}
