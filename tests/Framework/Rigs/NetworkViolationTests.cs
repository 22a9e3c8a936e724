using TorchSharp;
using static Modular.Framework.Tests.BrokenTrial;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>Networks of a third party that break their promises: each fails the trial with one sentence.</summary>
public sealed class NetworkViolationTests
{
    private const string Network = "all-seed-0: network 'odd' (Third.Party 2.1.0): ";

    [Theory]
    [InlineData("Null", Network + "forward returned null; expected a tensor. Ask the plugin's author.")]
    [InlineData("Shape", Network + "forward returned shape [150]; expected [50, 3]. Ask the plugin's author.")]
    [InlineData("Type", Network + "forward returned Float64; expected Float32. Ask the plugin's author.")]
    [InlineData(
        "Throws",
        Network + "forward threw InvalidOperationException: the charge pump is empty. Ask the plugin's author."
    )]
    public void Logits_of_a_network(string flaw, string sentence) =>
        FailsOnce(
            sentence,
            strikes =>
                rig =>
                    rig.With(
                        new OddNetwork(
                            (shape, layers) =>
                                new Tail(
                                    rig.Network.Part.Build(shape, layers),
                                    logits => strikes() ? Flaw.Named(flaw)(logits) : logits
                                )
                        )
                    )
        );

    [Fact]
    public void A_network_of_nothing() =>
        FailsOnce(
            Network + "Build returned null; expected a module. Ask the plugin's author.",
            strikes =>
                rig =>
                    rig.With(
                        new OddNetwork((shape, layers) => strikes() ? null : rig.Network.Part.Build(shape, layers))
                    )
        );

    [Fact]
    public void A_network_that_calls_two_layers_by_one_name()
    {
        TestRig odd = TestRig
            .Create()
            .With(rig =>
                rig.With(
                    new OddNetwork((shape, layers) => nn.Sequential(layers.Linear("fc", 8, 3), layers.Activation("fc")))
                )
            );
        Assert.Equal(
            Network
                + "Build threw ArgumentException: asks for two layers called 'fc'; names are unique within a "
                + "network. Ask the plugin's author.",
            odd.Run().Failure
        );
    }

    [Fact]
    public void A_network_that_leaves_a_layer_of_the_memory_out()
    {
        TestRig odd = TestRig
            .Create()
            .With(rig =>
                rig.With(
                    new OddNetwork(
                        (shape, layers) =>
                        {
                            layers.Linear("spare", 8, 3);
                            return nn.Sequential(layers.Linear("fc", 8, 3));
                        }
                    )
                )
            );
        Assert.Equal(
            Network
                + "Build made layer 'spare', which the logits do not depend on; expected every layer to be used. Ask the plugin's author.",
            odd.Run().Failure
        );
    }

    /// <summary>A network whose logits are spoilt.</summary>
    private sealed class Tail : nn.Module<Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, Tensor> network;
        private readonly Func<Tensor, Tensor?> spoil;

        public Tail(nn.Module<Tensor, Tensor> network, Func<Tensor, Tensor?> spoil)
            : base("tail")
        {
            this.network = network;
            this.spoil = spoil;
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => spoil(network.forward(input))!;
    }
}
