using Modular.Contracts;
using Modular.Training;

namespace Modular.Framework.Tests;

public sealed class HeldOutSamplesTests
{
    private static readonly Sample[] Ten = [.. Enumerable.Range(0, 12).Select(i => new Sample(0, i, Test: i >= 10))];
    private static readonly int[] Train = [.. Enumerable.Range(0, 10)];

    [Fact]
    public void A_share_of_the_training_samples_is_drawn_by_the_seed_alone()
    {
        int[] held = HeldOutSamples.Draw(Ten, Train, 0.3, 7);
        Assert.Equal(3, held.Distinct().Count());
        Assert.All(held, i => Assert.InRange(i, 0, 9));
        Assert.Equal(held, HeldOutSamples.Draw(Ten, Train, 0.3, 7));
        Assert.True(
            Enumerable.Range(0, 20).Select(seed => HeldOutSamples.Draw(Ten, Train, 0.3, seed)[0]).Distinct().Count() > 2
        );
    }

    [Fact]
    public void Groups_stay_whole()
    {
        Sample[] patients = [.. Enumerable.Range(0, 40).Select(i => new Sample(0, i / 5, Test: false))];
        int[] held = HeldOutSamples.Draw(patients, [.. Enumerable.Range(0, 40)], 0.25, 3);
        Assert.Equal(10, held.Length);
        Assert.All(held.GroupBy(i => patients[i].Group), group => Assert.Equal(5, group.Count()));
    }

    [Fact]
    public void One_group_is_never_held_out() =>
        Assert.Empty(HeldOutSamples.Draw([.. Ten.Select(sample => sample with { Group = 1 })], Train, 0.3, 3));

    /// <summary>Training goes without them, they are what is tested on, and no test sample is asked for.</summary>
    [Fact]
    public void Held_out_samples_are_tested_on_and_test_samples_never()
    {
        TestRig rig = TestRig.Create();
        var whole = new TrainingData(rig.Rig);
        var split = new TrainingData(rig.Rig with { HoldOut = 0.2 }, seed: 5);
        Assert.Equal(whole.TrainCount, split.TrainCount + split.TestCount);
        Assert.Equal(whole.TrainCount / 5, split.TestCount);
    }
}
