using Modular.Conformance;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>Each promise can be broken, and is then noticed by the fact that is named after it.</summary>
public sealed class DatasetConformanceTests
{
    [Fact]
    public void A_sound_data_set_conforms() => Assert.Empty(Faults.BrokenBy(new Conforming("none")));

    [Theory]
    [InlineData("no shape", nameof(DatasetConformance.Shape_is_a_shape))]
    [InlineData("no test", nameof(DatasetConformance.Both_sides_of_the_split_have_samples))]
    [InlineData("label too large", nameof(DatasetConformance.Labels_and_groups_are_in_range))]
    [InlineData("changing samples", nameof(DatasetConformance.Samples_repeat))]
    [InlineData("not finite", nameof(DatasetConformance.Inputs_are_sound))]
    [InlineData("changing inputs", nameof(DatasetConformance.Inputs_repeat))]
    [InlineData("all alike", nameof(DatasetConformance.Samples_differ))]
    [InlineData("any sample", nameof(DatasetConformance.Other_samples_are_refused))]
    [InlineData("leak", nameof(DatasetConformance.No_tensor_leaks))]
    [InlineData("global generator", nameof(DatasetConformance.Global_generator_is_not_used))]
    public void A_fault_breaks_its_fact(string fault, string fact) =>
        Assert.True(Faults.Break(new Conforming(fault), fact));

    [Fact]
    public void Inputs_that_depend_on_their_order_are_noticed()
    {
        new Conforming("none").Order_does_not_matter(true);
        Assert.ThrowsAny<Exception>(() => new Conforming("order").Order_does_not_matter(false));
    }

    private sealed class Conforming(string fault) : DatasetConformance
    {
        protected override IDataset Create() => new FaultyDataset(fault);
    }
}
