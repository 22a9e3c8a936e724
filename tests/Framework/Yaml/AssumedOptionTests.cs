using Modular.Contracts;
using Modular.Yaml;

namespace Modular.Framework.Tests.Yaml;

public sealed class AssumedOptionTests
{
    [Fact]
    public void Assumed_numbers_are_listed_with_their_paths_and_ranges() =>
        Assert.Equal(["noise 0.02 0.005 0.05", "circuit.bits 6 4 8"], AssumedOption.List(new Options()).Select(Line));

    [Fact]
    public void A_number_that_the_scenario_sets_is_no_assumption() =>
        Assert.Equal(
            ["noise 0.02 0.005 0.05"],
            AssumedOption.List(new Options { Circuit = new Circuit { Bits = 5 } }).Select(Line)
        );

    private static string Line(AssumedOption option) =>
        FormattableString.Invariant($"{option.Key} {option.Value} {option.Low} {option.High}");

    internal sealed record Options
    {
        [Assumed(0.005, 0.05)]
        public double Noise { get; init; } = 0.02;

        public double Measured { get; init; } = 3;

        public Circuit Circuit { get; init; } = new();
    }

    internal sealed record Circuit
    {
        [Assumed(4, 8)]
        public int Bits { get; init; } = 6;
    }
}
