using Modular.Contracts;
using Modular.Plugins.Blobs;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Blobs;

public sealed class BlobsTests
{
    private static readonly BlobsOptions Many = new()
    {
        Classes = 4,
        Features = 16,
        Train = 8000,
        Test = 400,
        Spread = 0.5,
    };

    [Fact]
    public void Labels_take_turns_and_training_comes_first()
    {
        Modular.Plugins.Blobs.Blobs blobs = new(new BlobsOptions());
        Assert.Equal(450, blobs.Samples.Count);
        Assert.Equal(Enumerable.Range(0, 450).Select(i => new Sample(i % 3, i, i >= 300)), blobs.Samples);
    }

    [Fact]
    public void Clouds_have_centres_of_norm_1_and_the_spread_of_the_option()
    {
        using DisposeScope scope = NewDisposeScope();
        for (int label = 0; label < Many.Classes; label++)
        {
            Tensor cloud = Cloud(Many, label);
            Assert.Equal(1, cloud.mean([0]).norm().item<float>(), 0.05); // 2000 samples: 0.045 is 4 sigma of the radial error
            Assert.Equal(0.5, cloud.std(0).mean().item<float>(), 0.5 * 0.02); // 32000 numbers: relative error 0.004
        }
    }

    [Fact]
    public void Centres_differ_by_label_and_seed()
    {
        using DisposeScope scope = NewDisposeScope();
        BlobsOptions exact = Many with { Spread = 0 };
        Assert.True((Cloud(exact, 0)[0] - Cloud(exact, 1)[0]).norm().item<float>() > 0.5);
        Assert.True((Cloud(exact, 0)[0] - Cloud(exact with { Seed = 1 }, 0)[0]).norm().item<float>() > 0.5);
    }

    /// <summary>A sample stays the same in a larger set.</summary>
    [Fact]
    public void A_sample_does_not_depend_on_how_many_there_are()
    {
        using Tensor few = new Modular.Plugins.Blobs.Blobs(new BlobsOptions { Train = 10 }).Inputs([7], 0, null);
        using Tensor many = new Modular.Plugins.Blobs.Blobs(new BlobsOptions { Train = 1000 }).Inputs([7], 0, null);
        Assert.Equal(few.data<float>(), many.data<float>());
    }

    private static Tensor Cloud(BlobsOptions options, int label)
    {
        Modular.Plugins.Blobs.Blobs blobs = new(options);
        int[] samples = [.. Enumerable.Range(0, options.Train).Where(i => blobs.Samples[i].Label == label)];
        return blobs.Inputs(samples, 0, null);
    }
}
