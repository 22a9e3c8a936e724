using Modular.Conformance;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>Memories whose imperfections act rarely, late, or on a whole chip at once.</summary>
public sealed class UnusualMemoryTests
{
    /// <summary>
    /// Rare errors, and a shift after a thousand reads, show without a word of the author. What is rarer, or belongs to
    /// the chip, shows as the author says.
    /// </summary>
    [Theory]
    [InlineData("stuck", null)]
    [InlineData("disturbed", null)]
    [InlineData("correlated", null)]
    [InlineData("rare", "strength")]
    [InlineData("disturbed late", "reads")]
    [InlineData("for each chip", "shared")]
    public void A_legitimate_imperfection_is_accepted(string kind, string? word) =>
        Assert.Empty(Faults.BrokenBy(new Unusual(kind, word)));

    [Theory]
    [InlineData("rare", nameof(MemoryConformance.Each_imperfection_acts), "If it is rare, say in Appears the strength")]
    [InlineData("disturbed late", nameof(MemoryConformance.Each_imperfection_acts), "or the reads at which it shows")]
    [InlineData("for each chip", nameof(MemoryConformance.Devices_draw_different_numbers), "say so in Appears")]
    public void What_must_be_said_is_asked_for(string kind, string fact, string sentence) =>
        Faults.AssertTold(new Unusual(kind, null), fact, sentence);

    private sealed class Unusual(string kind, string? word) : MemoryConformance
    {
        protected override IMemory Create() => new UnusualMemory(kind);

        protected override Appearance Appears(string imperfection) =>
            word switch
            {
                "strength" => new() { Strength = 100_000 },
                "reads" => new() { Reads = 8000 },
                "shared" => new() { IsShared = true },
                _ => new(),
            };
    }
}
