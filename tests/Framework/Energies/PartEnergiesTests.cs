using Modular.Contracts;
using Modular.Energies;
using Modular.Rigs;
using Modular.Studies;

namespace Modular.Framework.Tests;

/// <summary>The energies of real parts in a real network, 8-16-3 of pairs, counted by hand.</summary>
public sealed class PartEnergiesTests
{
    private const double FJ = 1e-15;
    private const double Read = 20 * FJ * 1.2 * 1.2;

    private static readonly string[] Pairs =
    [
        "memory={ use: hfo2-binary }",
        "sense={ use: pcsa }",
        "training.mode=off-line",
    ];

    /// <summary>Inputs of the data set have 8 bits, those of fc2 one: 128 weights in 8 passes, 48 in one.</summary>
    [Fact]
    public void The_first_layer_is_sensed_for_each_bit_of_its_inputs()
    {
        EnergyBreakdown hardware = Count(Pairs);
        Assert.Equal(8 * 128 * Read, hardware.Part("sense", "fc1"), 1e-20);
        Assert.Equal(48 * Read, hardware.Part("sense", "fc2"), 1e-20);
        Assert.Equal(16 * 53 * 3.75 * FJ, hardware.Part("popcount", "fc1"), 1e-20);
        Assert.Equal(3 * 11 * 3.75 * FJ, hardware.Part("popcount", "fc2"), 1e-20);
        double bitLine = 32 * (0.52 * 0.2 + 0.5) * FJ * 1.44;
        double wordLine = 64 * (1.56 * 0.2 + 0.5) * FJ * 1.44;
        Assert.Equal(8 * 128 * bitLine, hardware.Part("bit-lines", "fc1"), 1e-20);
        Assert.Equal(8 * 4 * wordLine, hardware.Part("word-lines", "fc1"), 1e-20);
        Assert.Equal(2 * wordLine, hardware.Part("word-lines", "fc2"), 1e-20);
        Assert.Equal((64 + 16) * 156.25 * FJ, hardware.Part("activation-memory", "fc1"), 1e-20);
    }

    /// <summary>Weights that are held are sensed once; gates behind the amplifiers multiply all 8 bits.</summary>
    [Fact]
    public void Held_weights_are_sensed_once()
    {
        EnergyBreakdown hardware = Count([.. Pairs, "energy.sensing=once"]);
        Assert.Equal(128 * Read, hardware.Part("sense", "fc1"), 1e-20);
        Assert.Equal(8 * 128 * 1.875 * FJ, hardware.Part("products", "fc1"), 1e-20);
        Assert.Equal(0, hardware.Part("products", "fc2"));
    }

    /// <summary>Pixels of 4 bits take 4 passes, real activations 8.</summary>
    [Fact]
    public void Precisions_decide_the_bits()
    {
        EnergyBreakdown hardware = Count([.. Pairs, "energy.input-bits=4", "precision.activations=real"]);
        Assert.Equal(4 * 128 * Read, hardware.Part("sense", "fc1"), 1e-20);
        Assert.Equal(8 * 48 * Read, hardware.Part("sense", "fc2"), 1e-20);
    }

    [Fact]
    public void A_layer_that_is_not_in_the_memory_is_conventional()
    {
        EnergyBreakdown hardware = Count([.. Pairs, "precision.layers={ fc1: { memory: none } }"]);
        Assert.Equal(0, hardware.Part("sense", "fc1"));
        Assert.Equal(128 * 156.25 * FJ, hardware.Part("weight-memory", "fc1"), 1e-20);
    }

    [Fact]
    public void A_sense_without_energies_is_said_and_not_counted_as_0()
    {
        EnergyBreakdown hardware = Count([
            "memory={ use: ideal }",
            "cell={ use: direct }",
            "sense={ use: direct }",
            "training.mode=off-line",
        ]);
        Assert.Equal(["Sense 'direct' gives no energy, so what it takes is not in the sum."], hardware.Unknown);
        Assert.DoesNotContain("sense", hardware.Components);
    }

    [Fact]
    public void A_codes_words_are_decoded_and_multiplied_in_gates()
    {
        EnergyBreakdown hardware = Count([
            "memory={ use: hfo2-binary }",
            "cell={ use: hamming, options: { code: [8, 4] } }",
            "sense={ use: reference }",
            "training.mode=off-line",
        ]);
        Assert.Equal(8 * 32 * 28 * 1.875 * FJ, hardware.Part("decoder", "fc1"), 1e-20);
        Assert.Equal(8 * 256 * 28.8 * FJ, hardware.Part("sense", "fc1"), 1e-20);
        Assert.Equal(48 * 1.875 * FJ, hardware.Part("products", "fc2"), 1e-20);
    }

    [Theory]
    [InlineData(-1, "adc", "counts 'adc' -1 times; expected a finite number of 0 or more.")]
    [InlineData(1, "Big ADC", "names 'Big ADC'; expected small letters, digits and hyphens.")]
    public void A_broken_answer_is_one_sentence(double count, string component, string wrong)
    {
        TestRig rig = TestRig.Create(Pairs);
        Rig odd = rig.Rig.With(new Counting(rig.Rig.Sense.Part, SmallEnergy.Energy(component, count, 1)));
        var error = Assert.Throws<InputException>(() => RigCheck.Run(rig.File, odd));
        Assert.Contains(
            $"sense 'odd' (Third.Party 2.1.0): Energies {wrong}",
            Assert.Single(error.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        );
    }

    [Theory]
    [InlineData(0, 1, 1, "leaves 0 terms; expected at least 1.")]
    [InlineData(1, 65, 1, "leaves terms of 65 bits; expected 1 to 64.")]
    [InlineData(1, 1, double.NaN, "takes NaN s; expected a finite number of 0 or more.")]
    public void What_is_left_to_be_added(long terms, int bits, double seconds, string flaw) =>
        Assert.Equal(
            flaw,
            AnswerChecks.Flaw(
                new PartialSums
                {
                    Terms = terms,
                    Bits = bits,
                    Seconds = seconds,
                }
            )
        );

    [Theory]
    [InlineData("rows=0", "'energy.rows' of the scenario is '0'; expected a whole number from 1 to 65536.")]
    [InlineData("input-bits=64", "'energy.input-bits' of the scenario is '64'; expected a whole number from 1 to 32.")]
    [InlineData("sensing=twice", "'energy.sensing' of the scenario is 'twice'; expected one of 'each-bit', 'once'.")]
    [InlineData("windows=all", "'energy.windows' of the scenario is 'all'; expected one of 'each-position', 'once'.")]
    [InlineData("logic-scale=0", "'energy.logic-scale' of the scenario is '0'; expected a number from 0.001 to 1000.")]
    public void An_option_out_of_range_is_one_sentence(string assignment, string sentence)
    {
        var error = Assert.Throws<InputException>(() => TestRig.Create("energy." + assignment));
        Assert.Contains(sentence, error.Message);
    }

    private static EnergyBreakdown Count(string[] overrides)
    {
        TestRig rig = TestRig.Create(overrides);
        return RigCheck.Run(rig.File, rig.Rig).Energy!.Hardware;
    }

    private sealed class Counting(ISense good, CountedEnergy energy) : ISense, IUseEnergies
    {
        public IReadOnlyList<Imperfection> Imperfections => good.Imperfections;

        public IReadOnlyList<CountedEnergy> Energies(MatrixUse use) => [energy];

        public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions) =>
            good.Fabricate(shape, range, conditions);
    }
}
