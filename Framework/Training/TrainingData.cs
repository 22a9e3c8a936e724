using Modular.Contracts;
using Modular.Rigs;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>A data set as training and test see it: batches in an order that depends on the seed and the epoch only.</summary>
internal sealed class TrainingData
{
    private readonly Piece<IDataset> dataset;
    private readonly IReadOnlyList<Sample> samples;
    private readonly int[] train, test;

    public TrainingData(Piece<IDataset> dataset)
    {
        this.dataset = dataset;
        samples = dataset.Call("Samples", data => data.Samples);
        train = [.. Enumerable.Range(0, samples.Count).Where(i => !samples[i].Test)];
        test = [.. Enumerable.Range(0, samples.Count).Where(i => samples[i].Test)];
    }

    public int TestCount => test.Length;

    /// <summary>Shuffled batches of an epoch, from 0. A last batch of one sample is left out: batch norm cannot use it.</summary>
    public IEnumerable<Batch> Train(int seed, int epoch, int size)
    {
        ulong key = StreamKey.Derive((ulong)seed, "batches");
        int[] order = Shuffled(new RandomStream(key), epoch);
        var augmentation = new RandomStream(StreamKey.Derive(key, "augmentation"));
        foreach (int[] some in order.Chunk(size).Where(some => some.Length > 1)) yield return Load(some, epoch, augmentation);
    }

    /// <summary>The test set in order.</summary>
    public IEnumerable<Batch> Test(int size = 1000) => test.Chunk(size).Select(some => Load(some, 0, null));

    private Batch Load(int[] some, int epoch, RandomStream? augmentation)
    {
        Tensor inputs = dataset.Call("Inputs", data => data.Inputs(some, epoch, augmentation));
        long[] shape = [some.Length, .. dataset.Part.Shape.Sample];
        if ((Promise.Broken(inputs, shape, ScalarType.Float32, CPU) ?? Promise.OutOfRange(inputs, float.MinValue, float.MaxValue)) is string wrong)
            throw dataset.Broken("Inputs", wrong);
        return new Batch(inputs, tensor(Array.ConvertAll(some, i => (long)samples[i].Label)));
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
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }
}
