using Modular.Conformance;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>Each promise can be broken, and is then noticed by the fact that is named after it.</summary>
public sealed class NetworkConformanceTests
{
    [Fact]
    public void A_sound_network_conforms() => Assert.Empty(Faults.BrokenBy(new Conforming("none")));

    [Theory]
    [InlineData("one logit", nameof(NetworkConformance.Logits_are_sound))]
    [InlineData("equal names", nameof(NetworkConformance.Layer_names_are_unique))]
    [InlineData("frozen input", nameof(NetworkConformance.Gradients_reach_every_parameter))]
    [InlineData("frozen input", nameof(NetworkConformance.Evaluation_is_a_function_of_the_input))]
    [InlineData("noisy", nameof(NetworkConformance.Evaluation_is_a_function_of_the_input))]
    [InlineData("shared state", nameof(NetworkConformance.Networks_share_no_state))]
    [InlineData("leak", nameof(NetworkConformance.No_tensor_leaks))]
    public void A_fault_breaks_its_fact(string fault, string fact) =>
        Assert.True(Faults.Break(new Conforming(fault), fact));

    /// <summary>Each mistake is noticed by a fact, whose sentence says what to look for.</summary>
    [Theory]
    [InlineData(
        "softmax",
        nameof(NetworkConformance.Logits_are_no_probabilities),
        "as after a softmax, a sigmoid or a ReLU"
    )]
    [InlineData(
        "sigmoid",
        nameof(NetworkConformance.Logits_are_no_probabilities),
        "Return what the last layer adds up: the loss has the softmax."
    )]
    [InlineData(
        "changed input",
        nameof(NetworkConformance.Inputs_stay_as_they_are),
        "it changed the inputs of forward, in training"
    )]
    [InlineData(
        "cleared input",
        nameof(NetworkConformance.Inputs_stay_as_they_are),
        "it changed the inputs of forward, in training"
    )]
    [InlineData(
        "disposed input",
        nameof(NetworkConformance.Inputs_stay_as_they_are),
        "it disposed the inputs of forward, in training"
    )]
    [InlineData(
        "NaN from the 21st batch",
        nameof(NetworkConformance.Long_use_stays_sound),
        "a logit of batch 21 of training is not finite"
    )]
    [InlineData("small batches", nameof(NetworkConformance.Long_use_stays_sound), "200 samples at most")]
    public void A_mistake_is_told(string fault, string fact, string sentence) =>
        Faults.AssertTold(new Conforming(fault), fact, sentence);

    /// <summary>Torch's own modules may stand beside the host's layers.</summary>
    [Fact]
    public void A_network_with_modules_of_torch_conforms() => Assert.Empty(Faults.BrokenBy(new Torch()));

    private sealed class Torch : NetworkConformance
    {
        protected override INetwork Create() => new TorchNetwork();
    }

    private sealed class Conforming(string fault) : NetworkConformance
    {
        private readonly FaultyNetwork network = new(fault);

        protected override INetwork Create() => network;
    }
}
