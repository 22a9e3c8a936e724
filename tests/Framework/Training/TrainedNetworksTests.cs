using Modular.Training;
using Modular.Trials;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

public sealed class TrainedNetworksTests
{
    /// <summary>As in several workers: each has its own view of the folder.</summary>
    [Fact]
    public async Task Whoever_comes_first_trains_and_the_others_load()
    {
        using var folder = new TemporaryFolder();
        int trained = 0;
        float[][] weights = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(worker =>
                    Task.Run(() => Weights(folder.Path, worker, () => Interlocked.Increment(ref trained)))
                )
        );
        Assert.Equal(1, trained);
        Assert.All(weights, one => Assert.Equal(weights[0], one));
    }

    /// <summary>Each begins with weights of its own.</summary>
    private static float[] Weights(string folder, int worker, Action trained)
    {
        using var network = nn.Linear(3, 2);
        using IDisposable noGradient = no_grad();
        network.weight.fill_(worker);
        IReadOnlyList<EpochOutcome> curve = new TrainedNetworks(folder).GetOrTrain(
            0,
            network,
            () =>
            {
                trained();
                Thread.Sleep(300);
                return [new EpochOutcome(1, 0.5, 90)];
            }
        );
        Assert.Equal([new EpochOutcome(1, 0.5, 90)], curve);
        return Floats.Read(network.weight);
    }
}
