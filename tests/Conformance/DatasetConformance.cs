using System.Security.Cryptography;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>
/// The promises of every data set, as tests. Derive from this class in an xunit v3 project and create your data set.
/// </summary>
public abstract class DatasetConformance
{
    /// <summary>Creates the data set under test. A small part of a large data set keeps the tests fast.</summary>
    protected abstract IDataset Create();

    /// <summary>
    /// The share of test samples whose inputs may equal those of a training sample; 0 unless the published data repeat
    /// some.
    /// </summary>
    protected virtual double RepeatedTests => 0;

    /// <summary>A sample has at least one value, and there are at least two classes.</summary>
    [Fact]
    public void Shape_is_a_shape()
    {
        Assert.NotEmpty(Create().Shape.Sample);
        Assert.All(Create().Shape.Sample, size => Assert.True(size > 0));
        Assert.True(Create().Shape.Classes >= 2);
    }

    /// <summary>There are samples for training and for test.</summary>
    [Fact]
    public void Both_sides_of_the_split_have_samples()
    {
        Assert.Contains(Create().Samples, sample => sample.Test);
        Assert.Contains(Create().Samples, sample => !sample.Test);
    }

    /// <summary>Labels are 0 to classes - 1, more than one of them occurs, and groups count from 0.</summary>
    [Fact]
    public void Labels_and_groups_are_in_range()
    {
        IDataset data = Create();
        Assert.All(data.Samples, sample => Assert.InRange(sample.Label, 0, data.Shape.Classes - 1));
        Assert.All(data.Samples, sample => Assert.True(sample.Group >= 0));
        Assert.True(data.Samples.Select(sample => sample.Label).Distinct().Count() > 1);
    }

    /// <summary>Two data sets with the same options describe the same samples.</summary>
    [Fact]
    public void Samples_repeat() => Assert.Equal(Create().Samples, Create().Samples);

    /// <summary>Inputs are float32 [n, sample] and finite, also for no sample at all.</summary>
    [Fact]
    public void Inputs_are_sound()
    {
        using DisposeScope scope = NewDisposeScope();
        IDataset data = Create();
        int[] some = Some(data);
        Promises.AssertFinite(data.Inputs(some, 0, null), [some.Length, .. data.Shape.Sample]);
        Promises.AssertIs(data.Inputs([], 0, null), ScalarType.Float32, [0, .. data.Shape.Sample]);
    }

    /// <summary>The inputs of a sample do not depend on the other samples of the batch, nor on their order.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Order_does_not_matter(bool augmented)
    {
        using DisposeScope scope = NewDisposeScope();
        IDataset data = Create();
        RandomStream? stream = augmented ? new RandomStream(1) : null;
        int[] some = Some(data);
        Tensor together = data.Inputs(some, 3, stream);
        Tensor reversed = data.Inputs([.. some.Reverse()], 3, stream);
        Tensor alone = data.Inputs(some[^1..], 3, stream);
        Assert.Equal(Draws.Copy(together), Draws.Copy(reversed.flip(0)));
        Assert.Equal(Draws.Copy(together[^1..]), Draws.Copy(alone));
    }

    /// <summary>
    /// Equal calls give equal inputs, from this data set and from another with the same options. The caller may change
    /// the tensor that it got.
    /// </summary>
    [Fact]
    public void Inputs_repeat()
    {
        using DisposeScope scope = NewDisposeScope();
        IDataset data = Create();
        Tensor given = data.Inputs(Some(data), 0, null);
        float[] once = Draws.Copy(given);
        given.zero_();
        Assert.Equal(once, Draws.Copy(data.Inputs(Some(data), 0, null)));
        Assert.Equal(once, Draws.Copy(Create().Inputs(Some(data), 0, null)));
    }

    /// <summary>Samples have different inputs.</summary>
    [Fact]
    public void Samples_differ()
    {
        using DisposeScope scope = NewDisposeScope();
        IDataset data = Create();
        Tensor inputs = data.Inputs(Some(data), 0, null);
        Assert.NotEqual(0, (inputs - inputs[..1]).abs().max().item<float>());
    }

    /// <summary>
    /// The inputs of every sample are finite, as they are and augmented, in early epochs and in late ones.
    /// </summary>
    [Fact]
    public void Every_sample_is_finite()
    {
        IDataset data = Create();
        foreach (int[] samples in Batches(data))
        {
            AssertFinite(data, samples, 0, null);
            AssertFinite(data, samples, 1, new RandomStream(1));
        }
        for (int epoch = 2; epoch < 100; epoch++)
            AssertFinite(data, Some(data), epoch, new RandomStream(1));
    }

    /// <summary>
    /// No test sample has the inputs of a training sample: a network would be tested on what it was trained with.
    /// </summary>
    [Fact]
    public void Tests_are_not_trained()
    {
        IDataset data = Create();
        HashSet<string> trained = [.. Digests(data, test: false).Select(sample => sample.Value)];
        List<KeyValuePair<int, string>> tests = [.. Digests(data, test: true)];
        int[] repeated = [.. tests.Where(sample => trained.Contains(sample.Value)).Select(sample => sample.Key)];
        Assert.True(
            repeated.Length <= RepeatedTests * tests.Count,
            $"{repeated.Length} of {tests.Count} test samples have the inputs of a training sample, such as sample "
                + $"{repeated.FirstOrDefault()}. Take them out of one of the two sets; if the published data repeat them, "
                + $"say so in {nameof(RepeatedTests)}."
        );
    }

    /// <summary>Inputs of a sample that does not exist are refused with an exception.</summary>
    [Fact]
    public void Other_samples_are_refused()
    {
        IDataset data = Create();
        Assert.ThrowsAny<Exception>(() => data.Inputs([-1], 0, null));
        Assert.ThrowsAny<Exception>(() => data.Inputs([data.Samples.Count], 0, null));
    }

    /// <summary>The data set disposes every temporary tensor.</summary>
    [Fact]
    public void No_tensor_leaks()
    {
        IDataset data = Create();
        Promises.AssertNoLeak(() => data.Inputs(Some(data), 0, new RandomStream(1)).Dispose());
    }

    /// <summary>All random numbers come from the stream of the host.</summary>
    [Fact]
    public void Global_generator_is_not_used() =>
        Promises.AssertDrawsNothing(() => Create().Inputs(Some(Create()), 0, new RandomStream(1)));

    private static void AssertFinite(IDataset data, int[] samples, long epoch, RandomStream? augmentation)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor isFinite = data.Inputs(samples, epoch, augmentation).flatten(1).isfinite().all(1);
        if (isFinite.all().item<bool>())
            return;
        int wrong = Array.IndexOf(isFinite.data<bool>().ToArray(), false);
        string how = augmentation is null ? "" : $", augmented in epoch {epoch}";
        Assert.Fail($"sample {samples[wrong]} has an input that is not finite{how}");
    }

    /// <summary>All samples, some hundred at a time.</summary>
    private static IEnumerable<int[]> Batches(IDataset data) => Enumerable.Range(0, data.Samples.Count).Chunk(512);

    /// <summary>A digest of the inputs of each sample of one side of the split, by the sample's number.</summary>
    private static IEnumerable<KeyValuePair<int, string>> Digests(IDataset data, bool test)
    {
        IReadOnlyList<Sample> all = data.Samples;
        foreach (int[] samples in Enumerable.Range(0, all.Count).Where(sample => all[sample].Test == test).Chunk(512))
        {
            using Tensor inputs = data.Inputs(samples, 0, null);
            byte[] bytes = inputs.contiguous().bytes.ToArray();
            int each = bytes.Length / samples.Length;
            for (int i = 0; i < samples.Length; i++)
                yield return new(samples[i], Convert.ToHexString(SHA256.HashData(bytes.AsSpan(i * each, each))));
        }
    }

    /// <summary>Returns the indices of up to 16 samples from all parts of the data set.</summary>
    private static int[] Some(IDataset data) =>
        [.. Enumerable.Range(0, 16).Select(i => (int)(i * (data.Samples.Count - 1L) / 15)).Distinct()];
}
