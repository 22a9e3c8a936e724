using Modular.Executors.Slurm;

namespace Modular.Framework.Tests;

/// <summary>What Slurm writes is read leniently: versions add words, and rows that nobody asked for.</summary>
public sealed class SlurmTableTests
{
    [Fact]
    public void A_queue_is_read_task_by_task()
    {
        TaskState[] states =
        [
            .. SlurmTable.ReadQueue(
                """
                12|3|RUNNING|None|0|n1|
                12|4|NODE_FAIL|NodeDown|0|n2|
                12|5|PENDING|Resources|0||
                13|[0-1,4%2]|PENDING|Priority|0||
                14|N/A|FAILED|JobLaunchFailure|9|n1|
                slurm_load_jobs error: something new
                """
            ),
        ];
        Assert.Equal(
            ["12_3 RUNNING", "12_4 NODE_FAIL", "12_5 PENDING", "13_0 PENDING", "13_1 PENDING", "13_4 PENDING"],
            states.Select(state => $"{state.Job}_{state.Task} {state.State}")
        );
        Assert.Equal([false, true, false, false, false, false], states.Select(state => state.HasEnded));
        Assert.Equal(("n2", "NodeDown"), (states[1].Node, states[1].Reason));
        Assert.Equal((null, "Resources"), (states[2].Node, states[2].Reason));
    }

    [Theory]
    [InlineData("12_3|CANCELLED by 0|0:15|n1", "CANCELLED", true)]
    [InlineData("12_3|OUT_OF_MEMORY|0:125|n1", "OUT_OF_MEMORY", true)]
    [InlineData("12_3|COMPLETING|0:0|n1", "COMPLETING", false)]
    [InlineData("12_3|SOMETHING_NEW|0:0|n1", "SOMETHING_NEW", false)]
    public void Accounts_are_cut_at_the_first_blank_and_unknown_words_are_no_end(
        string row,
        string state,
        bool hasEnded
    )
    {
        TaskState read = Assert.Single(SlurmTable.ReadAccount(row + "\n12.batch|FAILED|1:0|n1\n"));
        Assert.Equal(("12", 3, state, hasEnded), (read.Job, read.Task, read.State, read.HasEnded));
    }

    [Theory]
    [InlineData(
        "sbatch: error: Batch job submission failed: Unable to contact slurm controller (connect failure)",
        true,
        false
    )]
    [InlineData("slurm_load_jobs error: Socket timed out on send/recv operation", true, false)]
    [InlineData(
        "sbatch: error: Batch job submission failed: Job violates accounting/QOS policy (job submit limit, user's size and/or time limits)",
        false,
        true
    )]
    [InlineData("allocation failure: Requested node configuration is not available", false, false)]
    public void What_is_for_now_is_told_from_what_is_for_ever(string error, bool isUnreachable, bool isFull)
    {
        var answer = new SlurmAnswer(1, "", error);
        Assert.Equal((isUnreachable, isFull), (answer.IsUnreachable, answer.IsFull));
    }

    [Theory]
    [InlineData(
        "allocation failure: Requested node configuration is not available\n",
        "Requested node configuration is not available"
    )]
    [InlineData(
        "sbatch: error: invalid partition specified: nix\nallocation failure: Invalid partition name specified\n",
        "Invalid partition name specified"
    )]
    [InlineData("", "exit code 1")]
    public void The_last_line_says_what_is_wrong(string error, string sentence) =>
        Assert.Equal(sentence, new SlurmAnswer(1, "", error).Sentence);

    [Theory]
    [InlineData("17 17\n", "17")]
    [InlineData("19 17\n20 17\n", "17")]
    [InlineData("", null)]
    public void A_job_is_found_by_its_name(string listed, string? job) => Assert.Equal(job, SlurmCluster.JobIn(listed));
}
