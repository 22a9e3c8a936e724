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

    /// <summary>What is not as it was stored is trained again, and the folder is then whole.</summary>
    [Theory]
    [InlineData("seed-0.weights", "")]
    [InlineData("seed-0.weights", "torn")]
    [InlineData("seed-0.weights", null)]
    [InlineData("seed-0.json", "[{\"Epoch\":1,\"Loss\":0.5,\"Accuracy\":90}]")]
    [InlineData("seed-0.json", "{}")]
    public void A_damaged_network_is_said_and_trained_again(string file, string? content)
    {
        using var folder = new TemporaryFolder();
        float[] first = Weights(folder["digest"], 1, () => { });
        if (content is null)
            File.Delete(folder[$"digest/{file}"]);
        else
            File.WriteAllText(folder[$"digest/{file}"], content);
        Assert.Equal([Flaw(folder, 0)], StoredNetwork.Flaws(folder.Path));
        Assert.NotEqual(first, Weights(folder["digest"], 2, () => { }));
        Assert.Empty(StoredNetwork.Flaws(folder.Path));
    }

    /// <summary>Each network says of which seed and of which training it is.</summary>
    [Fact]
    public void A_network_of_another_seed_or_training_is_not_used()
    {
        using var folder = new TemporaryFolder();
        Weights(folder["digest"], 1, () => { });
        Directory.CreateDirectory(folder["other"]);
        foreach (string kind in new[] { "json", "weights" })
        {
            File.Copy(folder[$"digest/seed-0.{kind}"], folder[$"digest/seed-1.{kind}"]);
            File.Copy(folder[$"digest/seed-0.{kind}"], folder[$"other/seed-0.{kind}"]);
        }
        string other = Flaw(folder, 0).Replace("digest", "other");
        Assert.Equal([Flaw(folder, 1), other], StoredNetwork.Flaws(folder.Path).Order());
    }

    private static string Flaw(TemporaryFolder folder, int seed) =>
        $"{folder[$"digest/seed-{seed}.json"]}: it and the weights beside it are not what 'modular run' stored; "
        + "expected the network of this seed. The network is trained again.";

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
