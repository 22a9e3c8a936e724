using Modular.Rigs;
using Modular.Scenarios;
using Modular.Training;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

public sealed class PulsedStartTests
{
    private static readonly string[] Wide = ["network.options.hidden=[128]", "dataset.options.features=128"];

    [Theory]
    [InlineData("ideal")]
    [InlineData("hfo2-weak-reset")]
    public void With_every_dial_off_every_weight_reads_its_initial_sign(string memory)
    {
        TestRig rig = TestRig.Create([$"memory.use={memory}", .. Wide]);
        Assert.Equal(0, WrongShare(rig));
    }

    /// <summary>Before, about half of them read something else.</summary>
    [Fact]
    public void Without_it_half_of_the_weights_read_the_other_sign() =>
        Assert.InRange(WrongShare(TestRig.Create(Wide), write: false), 0.45, 0.55);

    /// <summary>
    /// A pair is stuck where 2000 pulses do not bring its better device below the other; half of all pairs read right
    /// from the start. About 12 % of the wrong ones, 6 % of all.
    /// </summary>
    [Fact]
    public void With_device_to_device_variability_all_but_the_stuck_pairs_read_their_initial_sign()
    {
        TestRig rig = TestRig.Create([.. Wide, "study.rank.imperfections=[device-to-device]"]);
        double expected = FreshPair.Draw(40_000).Count(pair => pair.Gain(PulsedStart.Limit) < pair.Gap) / 40_000.0 / 2;
        Assert.Equal(expected, WrongShare(rig, rig.Trial().Strengths), 4 * Math.Sqrt(expected / (128 * 128)));
        Assert.InRange(expected, 0.055, 0.064);
    }

    /// <summary>What the reference says of fresh pairs: 19 % need more pulses than t*.</summary>
    [Fact]
    public void The_prediction_agrees_with_the_published_share_beyond_t_star() =>
        Assert.Equal(0.19, FreshPair.Draw(40_000).Count(pair => pair.Gain(pair.TStar) < pair.Gap) / 40_000.0, 0.01);

    [Fact]
    public void No_device_gets_more_pulses_than_the_limit()
    {
        long most = 0;
        TestRig odd = TestRig
            .Create("memory.use=ideal")
            .With(rig =>
                rig.With(
                        new OddMemory(rig.Memory.Part)
                        {
                            Writing = (_, counts) => most += counts.abs().max().item<sbyte>(),
                        }
                    )
                    .With(new OddSense(rig.Sense.Part) { Reading = Stuck })
            );
        WrongShare(odd);
        Assert.Equal(2 * PulsedStart.Limit, most);
    }

    /// <summary>
    /// A pulse more than a sign needs would be a bias: the size of the steps grows with what was given, so that nothing
    /// is overshot by more than an eighth.
    /// </summary>
    [Fact]
    public void Pulses_stop_where_the_sign_is_right()
    {
        long steps = 0;
        TestRig odd = TestRig
            .Create("memory.use=ideal")
            .With(rig =>
                rig.With(
                    new OddMemory(rig.Memory.Part) { Writing = (_, counts) => steps += counts.abs().sum().item<long>() }
                )
            );
        using Model model = odd.Rig.Build(0);
        using var chip = new Chip(odd.Rig, model.Layers, 0, new Dictionary<string, double>());
        long wrong = chip.Layers.Sum(Wrong);
        foreach (MemoryLayer layer in chip.Layers)
            PulsedStart.Write(layer);
        Assert.Equal(2 * wrong, steps); // one pulse on each device of a wrong pair: ideal devices take both signs
    }

    /// <summary>A real weight ends where one pulse more would pass its value; no pulses go back and forth.</summary>
    [Theory]
    [InlineData("ideal", "{}")]
    [InlineData("ecram", "{}")]
    [InlineData("fefet", "{}")]
    [InlineData("rram-array", "{}")]
    [InlineData("pulse-table", "{ device: pcmo }")]
    [InlineData("pulse-table", "{ device: epiram, states: 10 }")]
    public void Real_weights_are_pulsed_to_within_a_pulse(string memory, string options)
    {
        TestRig rig = TestRig.Create(
            $"memory={{ use: {memory}, options: {options} }}",
            "cell.use=differential-analog",
            "sense.use=differential-analog",
            "precision={ weights: real, activations: real }",
            "study.rank.imperfections=[all]"
        );
        using var scope = NewDisposeScope();
        using Model model = rig.Rig.Build(0);
        using var chip = new Chip(rig.Rig, model.Layers, 0, new Dictionary<string, double>());
        foreach (MemoryLayer layer in chip.Layers)
        {
            Tensor wanted = layer.Layer.Latent.detach().reshape(layer.Layer.Plan.Outputs, layer.Layer.Plan.Inputs);
            PulsedStart.Write(layer);
            Tensor missing = wanted - layer.Read();
            layer.Devices.Pulse(missing.sign().to(ScalarType.Int8));
            Tensor after = wanted - layer.Read();
            Assert.Equal(0, (missing * after).gt(0).sum().item<long>());
        }
        Assert.InRange(chip.Wear()?.Pulses?.Max ?? 0, 0, 800);
    }

    private static double WrongShare(
        TestRig rig,
        IReadOnlyDictionary<string, double>? strengths = null,
        bool write = true
    )
    {
        using Model model = rig.Rig.Build(0);
        using var chip = new Chip(rig.Rig, model.Layers, 0, strengths ?? new Dictionary<string, double>());
        if (write)
            foreach (MemoryLayer layer in chip.Layers)
                PulsedStart.Write(layer);
        return (double)chip.Layers.Sum(Wrong) / chip.Layers.Sum(layer => layer.Layer.Latent.numel());
    }

    private static long Wrong(MemoryLayer layer)
    {
        using var scope = NewDisposeScope();
        return Quantizer
            .StraightThrough(layer.Layer.Latent.detach(), LayerPrecision.Binary)
            .ne(layer.Read())
            .sum()
            .item<long>();
    }

    /// <summary>Two rows read a sign that no pulse moves.</summary>
    private static Tensor Stuck(Tensor read)
    {
        read[0] = tensor(1f);
        read[1] = tensor(-1f);
        return read;
    }
}
