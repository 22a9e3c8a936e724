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

    /// <summary>Returns the indices of up to 16 samples from all parts of the data set.</summary>
    private static int[] Some(IDataset data) =>
        [.. Enumerable.Range(0, 16).Select(i => (int)(i * (data.Samples.Count - 1L) / 15)).Distinct()];
}
