using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Tensors;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// A data set as training and test see it: batches in an order that depends on the seed and the epoch only. Where
/// training samples are held out, training goes without them, and they stand in place of the test set.
/// </summary>
internal sealed class TrainingData
{
    private readonly BoundPart<IDataset> dataset;
    private readonly DataShape shape;
    private readonly Sample[] samples;
    private readonly int[] train;
    private readonly int[] test;
    private readonly int? countedClasses;

    /// <param name="rig">The parts; they say whether training samples are held out.</param>
    /// <param name="seed">
    /// Decides which samples are held out and, with folds, which fold is the test set: seed s takes fold s mod k of
    /// division s / k.
    /// </param>
    public TrainingData(Rig rig, int seed = 0)
    {
        dataset = rig.Dataset;
        Device = rig.Device;
        shape = rig.Facts.Shape;
        samples =
            dataset.Call(nameof(IDataset.Samples), data => data.Samples?.ToArray())
            ?? throw dataset.Broken(nameof(IDataset.Samples), "returned null; expected a list.");
        CheckLabels();
        bool[] isTest = TestSamples(rig.Scenario.Study.Folds, seed);
        train = [.. Enumerable.Range(0, samples.Length).Where(i => !isTest[i])];
        test = [.. Enumerable.Range(0, samples.Length).Where(i => isTest[i])];
        if (rig.Scenario.Study.Measure.ByClass)
            countedClasses = (int)shape.Classes;
        if (rig.HoldOut is not double share)
            return;
        test = HeldOutSamples.Draw(samples, train, share, seed);
        train = [.. train.Except(test)];
    }

    /// <summary>A fresh counter of predictions by class; null where the study does not ask for them.</summary>
    public ClassCounter? CountClasses()
    {
        if (countedClasses is int classes)
            return new ClassCounter(classes, Device);
        return null;
    }

    /// <summary>Where the network computes that takes its batches.</summary>
    public INetworkDevice Device { get; }

    public int TrainCount => train.Length;

    public int TestCount => test.Length;

    /// <summary>
    /// Shuffled batches of an epoch, from 0. A last batch of one sample is left out: batch norm cannot use it.
    /// </summary>
    public IEnumerable<Batch> Train(int seed, int epoch, int size)
    {
        ulong key = StreamKey.Derive((ulong)seed, "batches");
        int[] order = Shuffled(new RandomStream(key), epoch);
        var augmentation = new RandomStream(StreamKey.Derive(key, "augmentation"));
        foreach (int[] some in order.Chunk(size).Where(some => some.Length > 1))
            yield return Load(some, epoch, augmentation);
    }

    /// <summary>The test set in order; where samples are held out, these.</summary>
    public IEnumerable<Batch> Test(int size = 1000) => test.Chunk(size).Select(some => Load(some, 0, null));

    /// <summary>
    /// Inputs of a number of training samples, evenly spaced over the training set; of all samples where there are
    /// fewer.
    /// </summary>
    public Tensor Calibration(int count)
    {
        int some = Math.Min(count, train.Length);
        return Load([.. Enumerable.Range(0, some).Select(i => train[(long)i * train.Length / some])], 0, null).Inputs;
    }

    private Batch Load(int[] some, int epoch, RandomStream? augmentation)
    {
        long[] promised = [some.Length, .. shape.Sample];
        Tensor inputs = dataset.Call(nameof(IDataset.Inputs), data => data.Inputs(some, epoch, augmentation));
        dataset.Demand(
            nameof(IDataset.Inputs),
            TensorContract.Violation(inputs, promised, ScalarType.Float32, CPU)
                ?? TensorContract.OutOfRange(inputs, float.MinValue, float.MaxValue)
        );
        long[] labels = Array.ConvertAll(some, i => (long)samples[i].Label);
        return new Batch(inputs, tensor(labels));
    }

    private bool[] TestSamples(int folds, int seed)
    {
        if (folds == StudyChoice.Published)
            return [.. samples.Select(sample => sample.Test)];
        int[] fold = FoldSplit.Assign(dataset, samples, folds, repetition: seed / folds);
        return [.. fold.Select(one => one == seed % folds)];
    }

    private void CheckLabels()
    {
        int wrong = Array.FindIndex(samples, sample => sample.Label < 0 || sample.Label >= shape.Classes);
        if (wrong >= 0)
            throw dataset.Broken(
                nameof(IDataset.Samples),
                $"has the label {samples[wrong].Label} at position {wrong}; expected 0 to {shape.Classes - 1}."
            );
    }

    /// <summary>Fisher and Yates; a 32-bit draw is uniform over up to 2^20 samples to better than 1 in 4000.</summary>
    private int[] Shuffled(RandomStream stream, int epoch)
    {
        int[] order = [.. train];
        uint[] words = new uint[order.Length];
        stream.Bits(epoch, 0, words);
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = (int)((ulong)words[i] * (ulong)(i + 1) >> 32);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
