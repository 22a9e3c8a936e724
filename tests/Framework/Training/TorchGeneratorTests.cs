using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>
/// Runs by itself: torch has one generator for the whole process, and every trial of another test would seed it.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
[Collection(Name)]
public sealed class TorchGeneratorTests
{
    public const string Name = "torch's own generator";

    /// <summary>Dropout draws from torch's own generator, which a trial seeds.</summary>
    [Fact]
    public void A_network_that_draws_from_torch_can_be_repeated()
    {
        TestRig odd = TestRig
            .Create()
            .With(rig =>
                rig.With(
                    new OddNetwork(
                        (shape, layers) =>
                            nn.Sequential(layers.Linear("fc1", 8, 64), nn.Dropout(0.5), layers.Linear("fc2", 64, 3))
                    )
                )
            );
        string first = odd.Run().ToJson();
        Assert.Equal(first, odd.Run().ToJson());
        Assert.NotEqual(first, odd.Run(seed: 1).ToJson());
    }
}
