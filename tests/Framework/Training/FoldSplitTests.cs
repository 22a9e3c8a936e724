using Modular.Contracts;
using Modular.Training;

namespace Modular.Framework.Tests;

/// <summary>Folds of whole groups.</summary>
public sealed class FoldSplitTests
{
    private const int Folds = 5;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_group_lies_in_one_fold_and_every_fold_has_its_share(int repetition)
    {
        Sample[] samples = [.. Enumerable.Range(0, 600).Select(i => new Sample(i % 3, i / 6, Test: i < 100))];
        int[] fold = FoldSplit.Draw(samples, Folds, repetition);
        foreach (IGrouping<int, int> group in Enumerable.Range(0, samples.Length).GroupBy(i => samples[i].Group))
            Assert.Single(group.Select(i => fold[i]).Distinct());
        Assert.All(Enumerable.Range(0, Folds), one => Assert.Equal(120, fold.Count(f => f == one)));
    }

    /// <summary>One class in ten: without care for labels, a fold may have none of it.</summary>
    [Fact]
    public void Labels_are_spread_evenly()
    {
        Sample[] samples = [.. Enumerable.Range(0, 200).Select(i => new Sample(i % 10 == 0 ? 1 : 0, i, false))];
        int[] fold = FoldSplit.Draw(samples, Folds, 0);
        foreach (int one in Enumerable.Range(0, Folds))
            Assert.Equal(4, Enumerable.Range(0, samples.Length).Count(i => fold[i] == one && samples[i].Label == 1));
    }

    [Fact]
    public void Repetitions_divide_anew_and_the_same_one_always_alike()
    {
        Sample[] samples = [.. Enumerable.Range(0, 100).Select(i => new Sample(0, i, false))];
        Assert.Equal(FoldSplit.Draw(samples, Folds, 0), FoldSplit.Draw(samples, Folds, 0));
        Assert.NotEqual(FoldSplit.Draw(samples, Folds, 0), FoldSplit.Draw(samples, Folds, 1));
    }

    /// <summary>Seeds 0 to 4 test on all samples once; seed 5 begins the next division.</summary>
    [Fact]
    public void Every_sample_is_tested_once_a_repetition()
    {
        TestRig rig = TestRig.Create("study.folds=5");
        int[] tested = [.. Enumerable.Range(0, Folds).Select(seed => new TrainingData(rig.Rig, seed).TestCount)];
        int[] trained = [.. Enumerable.Range(0, Folds).Select(seed => new TrainingData(rig.Rig, seed).TrainCount)];
        Assert.Equal(tested.Sum() + tested.Sum() * 4, trained.Sum() + tested.Sum());
        Assert.All(tested.Zip(trained), split => Assert.Equal(tested.Sum(), split.First + split.Second));
    }
}
