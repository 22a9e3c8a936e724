namespace Modular.Framework.Tests.EndToEnd;

/// <summary>A worker that was stopped holds its trial, works no more, and does not end.</summary>
public sealed class StoppedWorkerTests : IDisposable
{
    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void A_stopped_worker_is_named_and_its_trial_is_taken_over()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Stops a process.");
        command.Write("tiny.yaml", Tiny.InPlace);
        command.Run("run", "tiny.yaml", "-o", "run").Expect(0);
        foreach (string trial in Directory.GetFiles(command.At("run", "trials")))
            File.Delete(trial);
        Ending ended = command.Shell(
            """
            "$MODULAR" work run > stopped.txt & stopped=$!
            until ls run/claims/*.claim > claims.txt 2> /dev/null; do sleep 0.02; done
            kill -STOP $stopped
            "$MODULAR" work run --patience 0.2; code=$?
            echo "stopped: $stopped"
            kill -KILL $stopped
            exit $code
            """
        );
        ended.Expect(0);
        string stopped = ended.OutputLines[^1].Split(' ')[1];
        Assert.Contains(ended.OutputLines, line => line.StartsWith($"waiting for process {stopped} on "));
        Assert.EndsWith("8 of 8 done.", ended.OutputLines[^2]);
        Assert.Equal(8, RunContent.Count(command.At("run")));
    }
}
