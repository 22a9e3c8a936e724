using Modular.Measurements;
using Modular.Plugins.Measured;

namespace Modular.Plugins.Tests.Measurements;

/// <summary>What the files of the folder Cases cannot tell, said by the memory 'measured'.</summary>
public sealed class CaveatTests
{
    [Fact]
    public void Reads_that_follow_each_other_are_not_taken_as_independent_in_silence() =>
        Assert.Contains(
            "one-cell-2000-reads-one-line.csv: reads that follow each other are alike: their correlation is 0.93, that of "
                + "independent reads would be 0 with a standard error of 0.022. The memory draws each read anew, so that the "
                + "mean of many reads is better than that of the devices.",
            new MeasuredMemory(
                new MeasuredOptions
                {
                    Reads = Cases.Find("one-cell-2000-reads-one-line.csv"),
                    Reading = new ReadingSettings { Quantity = "resistance" },
                }
            ).Caveats
        );

    [Fact]
    public void A_drift_whose_spread_depends_on_the_state_is_said() =>
        Assert.StartsWith(
            "relaxation-by-state.csv: the drift exponent depends on the state: its spread over devices is 0.0",
            Assert.Single(
                new MeasuredMemory(new MeasuredOptions { Drift = Cases.Find("relaxation-by-state.csv") }).Caveats
            )
        );
}
