using Modular.Conformance;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>The number of steps that a memory tells is that of its pulses.</summary>
public sealed class SteppedMemoryTests
{
    [Fact]
    public void A_memory_of_300_steps_may_tell_them() => Assert.Empty(Faults.BrokenBy(new Stepped(300)));

    /// <summary>300 pulses lead from one end to the other; the memory tells another number.</summary>
    [Theory]
    [InlineData(
        100,
        "Steps tells 100 pulses from one end of the range to the other, and so many pulses that raise an ideal device lead it "
            + "over 33 % of the range; 75 % or more was expected. Count the pulses of one sign between the ends of Range, "
            + "with every dial at 0."
    )]
    [InlineData(
        3000,
        "Steps tells 3000 pulses from one end of the range to the other, and a quarter as many pulses that raise an ideal "
            + "device lead it over 100 % of the range already; 99 % or less was expected. Count the pulses of one sign "
            + "between the ends of Range, with every dial at 0."
    )]
    public void A_wrong_number_of_steps_is_told(double told, string sentence) =>
        Faults.AssertTold(new Stepped(told), nameof(MemoryConformance.Steps_lead_from_one_end_to_the_other), sentence);

    private sealed class Stepped(double told) : MemoryConformance
    {
        protected override IMemory Create() => new SteppedMemory(told);
    }
}
