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

    /// <summary>Each mistake is noticed by a fact, whose sentence says what to look for.</summary>
    [Theory]
    [InlineData(
        "NaN in one sample",
        nameof(DatasetConformance.Every_sample_is_finite),
        "sample 7 has an input that is not finite"
    )]
    [InlineData(
        "NaN in a late epoch",
        nameof(DatasetConformance.Every_sample_is_finite),
        "sample 0 has an input that is not finite, augmented in epoch 4"
    )]
    [InlineData("few at once", nameof(DatasetConformance.Every_sample_is_finite), "16 samples at most")]
    [InlineData(
        "copied rows",
        nameof(DatasetConformance.Tests_are_not_trained),
        "5 of 5 test samples have the inputs of a training sample, such as sample 15"
    )]
    [InlineData(
        "one copied row",
        nameof(DatasetConformance.Tests_are_not_trained),
        "1 of 5 test samples have the inputs of a training sample, such as sample 17"
    )]
    public void A_mistake_is_told(string fault, string fact, string sentence) =>
        Faults.AssertTold(new Conforming(fault), fact, sentence);

    /// <summary>Published data may repeat samples; their author says how many.</summary>
    [Fact]
    public void Samples_that_are_said_to_repeat_are_accepted() => new Repeating().Tests_are_not_trained();

    private sealed class Repeating : DatasetConformance
    {
        protected override double RepeatedTests => 0.2;

        protected override IDataset Create() => new FaultyDataset("one copied row");
    }

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
