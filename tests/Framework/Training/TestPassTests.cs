using Modular.Training;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

public sealed class TestPassTests
{
    /// <summary>2500 test samples, labels 0, 1, 2 in turn from sample 300 on: three batches.</summary>
    private static readonly TrainingData Data = new(TestRig.Create("dataset.options.test=2500").Rig);

    [Theory]
    [InlineData(0, 834)]
    [InlineData(1, 833)]
    [InlineData(2, 833)]
    public void Accuracy_is_the_percentage_of_labels_with_the_largest_logit(int always, int right)
    {
        using var network = new Always([.. Enumerable.Range(0, 3).Select(label => label == always ? 0.5f : -0.5f)]);
        Assert.Equal(100.0 * right / 2500, TestPass.Accuracy(network, Data), 1e-9);
    }

    [Fact]
    public void The_first_of_equal_logits_counts()
    {
        using var network = new Always([1, 1, 1]);
        Assert.Equal(100.0 * 834 / 2500, TestPass.Accuracy(network, Data), 1e-9);
    }

    [Fact]
    public void It_tests_without_a_gradient_and_leaves_the_network_in_training()
    {
        using var network = new Always([1, 0, 0]);
        int batches = 0;
        network.train();
        TestPass.Accuracy(network, Data, () => Assert.Equal(batches++, network.Calls));
        Assert.Equal((3, 3), (batches, network.Calls));
        Assert.Equal((false, false), (network.Trained, network.Graded));
        Assert.True(network.training);
    }

    /// <summary>The same logits for every sample.</summary>
    private sealed class Always(float[] logits) : nn.Module<Tensor, Tensor>("always")
    {
        public int Calls { get; private set; }

        public bool Trained { get; private set; }

        public bool Graded { get; private set; }

        public override Tensor forward(Tensor input)
        {
            Calls++;
            Trained |= training;
            Graded |= is_grad_enabled();
            return tensor(logits).expand(input.shape[0], -1);
        }
    }
}
