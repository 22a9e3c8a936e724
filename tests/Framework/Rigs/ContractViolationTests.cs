using Modular.Contracts;
using Modular.Rigs;
using static Modular.Framework.Tests.BrokenTrial;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>
/// Whatever a third party's part does wrong fails the trial with one sentence that names plugin, part and trial; the
/// next trial runs as if nothing had been.
/// </summary>
public sealed class ContractViolationTests
{
    private const string Memory = "all-seed-0: memory 'odd' (Third.Party 2.1.0): ";
    private const string Sense = "all-seed-0: sense 'odd' (Third.Party 2.1.0): ";
    private const string Cell = "all-seed-0: cell 'odd' (Third.Party 2.1.0): ";
    private const string Dataset = "all-seed-0: dataset 'odd' (Third.Party 2.1.0): ";

    [Theory]
    [InlineData("Null", Memory + "Read returned null; expected a tensor. Ask the plugin's author.")]
    [InlineData("Shape", Memory + "Read returned shape [256]; expected [2, 16, 8]. Ask the plugin's author.")]
    [InlineData("Type", Memory + "Read returned Float64; expected Float32. Ask the plugin's author.")]
    [InlineData("NaN", Memory + "Read returned NaN at position 3; expected finite numbers. Ask the plugin's author.")]
    [InlineData(
        "Infinite",
        Memory + "Read returned Infinity at position 3; expected finite numbers. Ask the plugin's author."
    )]
    [InlineData(
        "Negative",
        Memory + "Read returned -1.5 at position 3; expected values from 0 to 3.4028235E+38. Ask the plugin's author."
    )]
    [InlineData(
        "Disposed",
        Memory + "Read returned a tensor that is disposed; expected a live one. Ask the plugin's author."
    )]
    [InlineData(
        "Throws",
        Memory + "Read threw InvalidOperationException: the charge pump is empty. Ask the plugin's author."
    )]
    [InlineData("Data", "all-seed-0: wafer.csv: row 7 has 3 columns; expected 4. Mend the file.")]
    public void Observations_of_a_memory(string flaw, string sentence) =>
        FailsOnce(
            sentence,
            strikes =>
                rig =>
                    rig.With(
                        new OddMemory(rig.Memory.Part)
                        {
                            Reading = tensor => strikes() ? Flaw.Named(flaw)(tensor) : tensor,
                        }
                    )
        );

    [Theory]
    [InlineData("Null", Sense + "Read returned null; expected a tensor. Ask the plugin's author.")]
    [InlineData("Shape", Sense + "Read returned shape [128]; expected [16, 8]. Ask the plugin's author.")]
    [InlineData("Type", Sense + "Read returned Float64; expected Float32. Ask the plugin's author.")]
    [InlineData("NaN", Sense + "Read returned NaN at position 3; expected finite numbers. Ask the plugin's author.")]
    [InlineData(
        "Negative",
        Sense + "Read returned -1.5 at position 3; expected values from -1 to 1. Ask the plugin's author."
    )]
    [InlineData(
        "Disposed",
        Sense + "Read returned a tensor that is disposed; expected a live one. Ask the plugin's author."
    )]
    [InlineData(
        "Throws",
        Sense + "Read threw InvalidOperationException: the charge pump is empty. Ask the plugin's author."
    )]
    public void Values_of_a_sense_circuit(string flaw, string sentence) =>
        FailsOnce(
            sentence,
            strikes =>
                rig =>
                    rig.With(
                        new OddSense(rig.Sense.Part)
                        {
                            Reading = tensor => strikes() ? Flaw.Named(flaw)(tensor) : tensor,
                        }
                    )
        );

    [Theory]
    [InlineData("Null", Cell + "Pulses returned null; expected a tensor. Ask the plugin's author.")]
    [InlineData("Shape", Cell + "Pulses returned shape [256]; expected [2, 16, 8]. Ask the plugin's author.")]
    [InlineData("Type", Cell + "Pulses returned Float64; expected Int8. Ask the plugin's author.")]
    [InlineData(
        "Disposed",
        Cell + "Pulses returned a tensor that is disposed; expected a live one. Ask the plugin's author."
    )]
    [InlineData(
        "Throws",
        Cell + "Pulses threw InvalidOperationException: the charge pump is empty. Ask the plugin's author."
    )]
    public void Counts_of_a_cell(string flaw, string sentence) =>
        FailsOnce(
            sentence,
            strikes =>
                rig =>
                    rig.With(
                        new OddCell((IPulsedCell)rig.Cell.Part)
                        {
                            Pulsing = tensor => strikes() ? Flaw.Named(flaw)(tensor) : tensor,
                        }
                    )
        );

    [Theory]
    [InlineData("Null", Cell + "Targets returned null; expected a tensor. Ask the plugin's author.")]
    [InlineData("Shape", Cell + "Targets returned shape [256]; expected [2, 16, 8]. Ask the plugin's author.")]
    [InlineData("Type", Cell + "Targets returned Float64; expected Float32. Ask the plugin's author.")]
    [InlineData(
        "Throws",
        Cell + "Targets threw InvalidOperationException: the charge pump is empty. Ask the plugin's author."
    )]
    public void Targets_of_a_cell(string flaw, string sentence) =>
        FailsOnce(
            sentence,
            strikes =>
                rig =>
                    rig.With(
                        new OddCell((IPulsedCell)rig.Cell.Part)
                        {
                            Targeting = tensor => strikes() ? Flaw.Named(flaw)(tensor) : tensor,
                        }
                    ),
            "training.mode=off-line",
            "training.rate=0.01"
        );

    [Theory]
    [InlineData("Null", Dataset + "Inputs returned null; expected a tensor. Ask the plugin's author.")]
    [InlineData("Shape", Dataset + "Inputs returned shape [400]; expected [50, 8]. Ask the plugin's author.")]
    [InlineData("Type", Dataset + "Inputs returned Float64; expected Float32. Ask the plugin's author.")]
    [InlineData(
        "NaN",
        Dataset + "Inputs returned NaN at position 3; expected finite numbers. Ask the plugin's author."
    )]
    [InlineData(
        "Disposed",
        Dataset + "Inputs returned a tensor that is disposed; expected a live one. Ask the plugin's author."
    )]
    [InlineData(
        "Throws",
        Dataset + "Inputs threw InvalidOperationException: the charge pump is empty. Ask the plugin's author."
    )]
    [InlineData("Data", "all-seed-0: wafer.csv: row 7 has 3 columns; expected 4. Mend the file.")]
    public void Inputs_of_a_data_set(string flaw, string sentence) =>
        FailsOnce(
            sentence,
            strikes =>
                rig =>
                    rig.With(
                        new OddDataset(rig.Dataset.Part)
                        {
                            Giving = tensor => strikes() ? Flaw.Named(flaw)(tensor) : tensor,
                        }
                    )
        );

    [Fact]
    public void A_memory_that_fabricates_nothing() =>
        FailsOnce(
            Memory + "Fabricate returned null; expected an array. Ask the plugin's author.",
            strikes =>
                rig => rig.With(new OddMemory(rig.Memory.Part) { Fabricated = array => strikes() ? null : array })
        );

    [Fact]
    public void A_memory_that_cannot_fabricate() =>
        FailsOnce(
            Memory
                + "Fabricate threw NotSupportedException: Specified method is not supported. Ask the plugin's author.",
            strikes =>
                rig =>
                    rig.With(
                        new OddMemory(rig.Memory.Part)
                        {
                            Fabricated = array => strikes() ? throw new NotSupportedException() : array,
                        }
                    )
        );

    [Fact]
    public void A_sense_circuit_that_fabricates_nothing() =>
        FailsOnce(
            Sense + "Fabricate returned null; expected an array. Ask the plugin's author.",
            strikes => rig => rig.With(new OddSense(rig.Sense.Part) { Fabricated = array => strikes() ? null : array })
        );

    [Fact]
    public void A_memory_that_cannot_be_pulsed() =>
        FailsOnce(
            Memory + "Pulse threw InvalidOperationException: the charge pump is empty. Ask the plugin's author.",
            strikes =>
                rig =>
                    rig.With(
                        new OddMemory(rig.Memory.Part)
                        {
                            Writing = (_, counts) =>
                            {
                                if (strikes())
                                    Flaw.Throws(counts);
                            },
                        }
                    )
        );

    [Fact]
    public void A_memory_that_counts_backwards() =>
        FailsOnce(
            Memory + "Pulses returned -1; expected 0 or more. Ask the plugin's author.",
            strikes =>
                rig =>
                    rig.With(
                        new OddMemory(rig.Memory.Part) { Counting = counts => strikes() ? counts.fill_(-1) : counts }
                    )
        );

    [Fact]
    public void A_memory_that_counts_other_devices() =>
        FailsOnce(
            Memory + "Pulses returned shape [2, 16]; expected [2, 16, 8]. Ask the plugin's author.",
            strikes =>
                rig =>
                    rig.With(
                        new OddMemory(rig.Memory.Part)
                        {
                            Counting = counts => strikes() ? counts.sum(2, false, ScalarType.Int32) : counts,
                        }
                    )
        );

    [Fact]
    public void A_dial_that_is_asked_for_and_not_declared() =>
        FailsOnce(
            Memory
                + "Fabricate threw ArgumentException: asks for the dial 'drift', which it does not declare. Ask the plugin's author.",
            strikes =>
                rig =>
                    rig.With(
                        new OddMemory(rig.Memory.Part)
                        {
                            Fabricating = (_, conditions) => Assert.NotNull(conditions[strikes() ? "drift" : "rtn"]),
                        }
                    )
        );

    [Fact]
    public void Every_array_is_disposed_however_a_trial_ends()
    {
        OddMemory? memory = null;
        TestRig odd = TestRig.Create().With(rig => rig.With(memory = new OddMemory(rig.Memory.Part)));
        Assert.True(odd.Run().Done);
        Assert.Equal(0, memory!.Alive);
        Assert.False(odd.With(rig => rig.With(new OddSense(rig.Sense.Part) { Reading = Flaw.Throws })).Run().Done);
        Assert.Equal(0, memory.Alive);
        Assert.False(odd.With(rig => rig.With(new OddSense(rig.Sense.Part) { Fabricated = _ => null })).Run().Done);
        Assert.Equal(0, memory.Alive);
    }
}
