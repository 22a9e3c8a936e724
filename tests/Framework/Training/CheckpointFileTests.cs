using Modular.Rigs;
using Modular.Trials;

namespace Modular.Framework.Tests;

/// <summary>A checkpoint that cannot be used is told in a sentence, and the training starts anew.</summary>
public sealed class CheckpointFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TestRig rig = TestRig.Create("dataset.options={train: 100, test: 20}", "training.batch=50");
    private readonly Interrupted interrupted;

    public CheckpointFileTests()
    {
        interrupted = new Interrupted(folder);
        Assert.Null(interrupted.Try(rig.Rig, rig.Trial()));
        Assert.True(File.Exists(interrupted.Path));
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("cut short")]
    [InlineData("nearly empty")]
    [InlineData("another byte")]
    [InlineData("a text")]
    public void A_damaged_one_is_not_used(string damage)
    {
        byte[] bytes = File.ReadAllBytes(interrupted.Path);
        byte[] damaged = damage switch
        {
            "cut short" => bytes[..^100],
            "nearly empty" => bytes[..10],
            "another byte" => [.. bytes[..500], (byte)~bytes[500], .. bytes[501..]],
            _ => "This is no checkpoint, but long enough to be one."u8.ToArray(),
        };
        File.WriteAllBytes(interrupted.Path, damaged);
        StartsAnew("is damaged or cut short; expected the checkpoint of this training. The training starts anew.");
    }

    [Fact]
    public void One_of_another_training_is_not_used()
    {
        interrupted.Identity = "another";
        StartsAnew(
            "is of another trial, scenario or build; expected the checkpoint of this training. The training starts anew."
        );
    }

    /// <summary>
    /// The file is whole and claims to be of this training, but the state in it is of another network.
    /// </summary>
    [Fact]
    public void One_with_another_state_is_not_used()
    {
        TestRig other = TestRig.Create("dataset.options={train: 100, test: 20}", "network.options.hidden=[9]");
        File.Delete(interrupted.Path);
        Assert.Null(interrupted.Try(other.Rig, other.Trial()));
        StartsAnew("; expected the state of this training. The training starts anew.");
    }

    [Fact]
    public void A_part_that_keeps_no_state_is_named()
    {
        TestRig odd = rig.With(bound => bound.With(new OddMemory(bound.Memory.Part)));
        File.Delete(interrupted.Path);
        Outcome? outcome = interrupted.Try(odd.Rig, rig.Trial());
        Assert.Equal(rig.Run().ToJson(), outcome!.ToJson());
        string lack =
            "memory 'odd' (Worn): keeps no state for checkpoints; expected IResumable. Trials run, but "
            + "without checkpoints: one that is stopped begins anew. Ask the author of the plugin.";
        Assert.Equal([lack], interrupted.Told);
        Assert.Equal((null, lack), (KeptState.Lack(rig.Rig), KeptState.Lack(odd.Rig)));
    }

    private void StartsAnew(string sentence)
    {
        Assert.Null(interrupted.Try(rig.Rig, rig.Trial()));
        string told = Assert.Single(interrupted.Told);
        Assert.StartsWith($"{interrupted.Path}: ", told);
        Assert.EndsWith(sentence, told);
        Assert.Equal(0, interrupted.Resumed);
        Assert.Equal(rig.Run().ToJson(), interrupted.Run(rig.Rig, rig.Trial()).ToJson());
    }
}
