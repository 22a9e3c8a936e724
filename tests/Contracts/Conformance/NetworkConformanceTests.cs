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

    private sealed class Conforming(string fault) : NetworkConformance
    {
        private readonly FaultyNetwork network = new(fault);

        protected override INetwork Create() => network;
    }
}
