using Modular.Contracts;
using Modular.Training;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

public sealed class TrainingDataTests
{
    [Fact]
    public void An_epoch_takes_every_training_sample_once_in_a_new_order()
    {
        List<int[]> first = Asked(0, 0, 32);
        List<int[]> second = Asked(0, 1, 32);
        List<int[]> other = Asked(1, 0, 32);
        Assert.Equal([.. Enumerable.Repeat(32, 9), 12], first.Select(batch => batch.Length));
        Assert.All(
            [first, second, other],
            epoch => Assert.Equal(Enumerable.Range(0, 300), epoch.SelectMany(batch => batch).Order())
        );
        Assert.NotEqual(first.SelectMany(batch => batch), second.SelectMany(batch => batch));
        Assert.NotEqual(first.SelectMany(batch => batch), other.SelectMany(batch => batch));
        Assert.Equal(first, Asked(0, 0, 32));
        Assert.Equal(first.SelectMany(batch => batch), Asked(0, 0, 50).SelectMany(batch => batch));
    }

    /// <summary>
    /// Where each sample lands is uniform: chi squared over 30 places, 400 epochs; 2e-4 of fair shuffles are beyond 4
    /// sigma.
    /// </summary>
    [Fact]
    public void Every_order_is_as_likely()
    {
        int[] counts = new int[30];
        int[] order = [];
        var data = new TrainingData(Odd((samples, _, _) => order = samples).Rig);
        for (int epoch = 0; epoch < 400; epoch++)
        {
            using var scope = NewDisposeScope();
            Assert.Single(data.Train(0, epoch, 300));
            for (int sample = 0; sample < 10; sample++)
                counts[Array.IndexOf(order, sample) / 10]++;
        }
        double expected = 4000 / 30.0;
        double squared = counts.Sum(count => (count - expected) * (count - expected) / expected);
        Assert.InRange(squared, 29 - 3 * Math.Sqrt(58), 29 + 4 * Math.Sqrt(58));
    }

    [Fact]
    public void A_last_batch_of_one_sample_is_left_out() =>
        Assert.Equal([299], Asked(0, 0, 299).Select(batch => batch.Length));

    [Fact]
    public void Training_is_augmented_and_the_test_is_not()
    {
        var words = new List<(long Epoch, uint? Word)>();
        TestRig odd = Odd((_, epoch, word) => words.Add((epoch, word)));
        var data = new TrainingData(odd.Rig);
        using var scope = NewDisposeScope();
        Batch[] train = [.. data.Train(3, 5, 300)];
        Batch[] test = [.. data.Test(size: 100)];
        Assert.Equal([5, 0, 0], words.Select(word => word.Epoch));
        Assert.NotNull(words[0].Word);
        Assert.Equal([null, null], words[1..].Select(word => word.Word));
    }

    [Fact]
    public void Samples_and_labels_stay_together()
    {
        using var scope = NewDisposeScope();
        var asked = new List<int[]>();
        TestRig odd = Odd((samples, _, _) => asked.Add(samples));
        IDataset good = TestRig.Create().Rig.Dataset.Part;
        var data = new TrainingData(odd.Rig);
        Batch[] batches = [.. data.Train(0, 2, 100), .. data.Test(size: 60)];
        Assert.Equal([100, 100, 100, 60, 60, 30], batches.Select(batch => (int)batch.Labels.numel()));
        Assert.Equal(Enumerable.Range(300, 150), asked[3..].SelectMany(samples => samples));
        Assert.Equal(150, data.TestCount);
        foreach ((int[] samples, Batch batch) in asked.ToArray().Zip(batches))
        {
            Assert.Equal(samples.Select(i => (long)good.Samples[i].Label), batch.Labels.data<long>().ToArray());
            Assert.Equal(Floats.Read(good.Inputs(samples, 0, null)), Floats.Read(batch.Inputs));
        }
    }

    private static List<int[]> Asked(int seed, int epoch, int size)
    {
        var asked = new List<int[]>();
        using var scope = NewDisposeScope();
        foreach (Batch _ in new TrainingData(Odd((samples, _, _) => asked.Add(samples)).Rig).Train(seed, epoch, size))
        { }
        return asked;
    }

    private static TestRig Odd(Action<int[], long, uint?> asking) =>
        TestRig.Create().With(rig => rig.With(new OddDataset(rig.Dataset.Part) { Asking = asking }));
}
