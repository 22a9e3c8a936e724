using Modular.Commands;
using Modular.Contracts;
using Modular.Descriptions;

namespace Modular.Framework.Tests.Descriptions;

public sealed class ExplanationTest
{
    private static readonly Lazy<Explanation> Quickstart = new(() => Host.Explain("quickstart.yaml"));

    [Fact]
    public void The_quickstart_has_so_many_weights_and_twice_as_many_devices()
    {
        LayerTable layers = Quickstart.Value.Layers;
        Assert.Equal(784 * 256 + 256 * 10, layers.WeightsInMemory);
        Assert.Equal(2 * (784 * 256 + 256 * 10), layers.Devices);
        Assert.Equal((256 + 10) * 3, layers.DigitalParameters);
        Assert.Equal(["fc1", "fc2"], layers.Rows.Select(row => row.Plan.Name));
        Assert.Contains(
            "In the memory: 203264 weights in 406528 devices. Digital: 798 trained parameters.",
            Quickstart.Value.Hardware
        );
    }

    [Fact]
    public void The_quickstart_runs_40_trials_of_8_versions() =>
        Assert.Equal(
            [
                "40 trials: 5 seeds (0 to 4) times 8 versions of the hardware.",
                "Versions: all 8 combinations of device-to-device, rtn and pink-noise, from ideal (none on) to all.",
            ],
            Quickstart.Value.Runs.Take(2)
        );

    [Fact]
    public void Training_is_told_in_pulses()
    {
        Assert.Contains(
            "10 epochs of 60000 training samples in batches of 1000: 60 steps an epoch, 600 in all. "
                + "Tested on 10000 samples.",
            Quickstart.Value.Training
        );
        Assert.Contains(
            "Rate: 8 pulses for a step of Adam's unit size. "
                + "It is multiplied by 0.5 every 5 epochs, and is 4 pulses in the last epoch. "
                + "Steps are rounded to whole pulses. A device gets at most 14 in one step.",
            Quickstart.Value.Training
        );
        Assert.Contains(
            "Start: a weight that does not read the network's initial sign, or a real one its initial value, is pulsed until it does, "
                + "by at most 2000 pulses.",
            Quickstart.Value.Training
        );
    }

    [Fact]
    public void Off_line_training_is_told_with_its_learning_rate()
    {
        IReadOnlyList<string> training = Host.Explain("binarized-mnist.yaml", "network.options.hidden=[16]").Training;
        Assert.StartsWith("Off-line: latent weights are trained by Adam", training[0]);
        Assert.Contains(
            "Rate: the learning rate of Adam is 0.001. "
                + "It is multiplied by 0.5 every 7 epochs, and is 0.00025 in the last epoch.",
            training
        );
    }

    [Fact]
    public void Strengths_scale_sizes_and_what_is_not_ranked_is_off()
    {
        ImperfectionTable table = Host.Explain(
            "quickstart.yaml",
            "study.strengths={ device-to-device: 2, rtn: 0 }"
        ).Imperfections;
        ImperfectionRow r0 = table.Rows.Single(row => row.Name == "d2d-r0");
        Assert.Equal((2, "sigma of R0 before truncation 763.4 ohm"), (r0.Strength, r0.Size));
        Assert.Equal(["rtn", "c2c-r0", "offset"], table.Off.Select(row => row.Name));
        Assert.Equal(["pink-noise"], table.Acting("memory", Moment.Write).Select(row => row.Name));
    }

    [Fact]
    public void Options_are_shown_as_bound()
    {
        ChosenPart memory = Host.Explain("quickstart.yaml", "memory.options={ program-limit: 10 }").Parts[0];
        Assert.Equal(
            [
                ("mode", "as-described", true),
                ("nominal", "median", true),
                ("holds", "median", true),
                ("m1-scale", "1", true),
                ("t-star-scale", "1", true),
                ("m2-scale", "1", true),
                ("pink-spectrum", "register", true),
                ("kernels", "vector", true),
                ("program-limit", "10 pulses", false),
            ],
            memory.Options.Select(value => (value.Option.Key, value.Text, value.IsDefault))
        );
    }

    [Theory]
    [InlineData("declared but off", "c2c-r0 and offset are off in every trial of this study.")]
    [InlineData("cycle-to-cycle variability", "Writes and pulses of memory 'hfo2-weak-reset' vary only by pink-noise.")]
    [InlineData("read noise", "Reads of memory 'hfo2-weak-reset' vary only by rtn.")]
    [InlineData(
        "retention and drift",
        "No imperfection of memory 'hfo2-weak-reset' that is on acts over time. Nothing changes while time passes."
    )]
    [InlineData(
        "amplifier offset",
        "No imperfection of sense 'differential' that is on acts at fabrication. All amplifiers are alike and exact."
    )]
    [InlineData(
        "digital part",
        "Biases, batch norm and activations are exact (32-bit floating point, 798 trained parameters). "
            + "Gradients and the optimiser are exact, too."
    )]
    [InlineData(
        "columns",
        "Each weight is read alone, and the products are added digitally. "
            + "No currents are summed on a column, so there is no IR drop, no sneak path, no ADC and no DAC."
    )]
    [InlineData(
        "temperature",
        "Memory and sense are always at 300 K (entry 'conditions.temperature'). "
            + "Effects without a temperature law do not change with it."
    )]
    public void A_reader_knows_the_limits(string topic, string sentence) =>
        Assert.Contains(new ModelLimit(topic, sentence), Quickstart.Value.Limits);

    [Fact]
    public void A_sense_that_sums_columns_is_said_to()
    {
        Explanation study = Host.Explain(
            "quickstart.yaml",
            "memory={ use: ideal }",
            "cell={ use: direct }",
            "sense={ use: xnor-errors }",
            "training={ mode: off-line, epochs: 1, rate: 0.01 }",
            "study.rank.imperfections=[xnor-errors]"
        );
        Assert.Contains(
            new ModelLimit(
                "columns",
                "Sense 'xnor-errors' sums whole columns, with the errors that its imperfections name. "
                    + "Other errors of a column (IR drop, sneak paths, ADC, DAC) are not modelled."
            ),
            study.Limits
        );
    }

    /// <summary>What an imperfection names is not called missing, on or off; parts state their own limits.</summary>
    [Fact]
    public void A_column_lacks_only_what_its_sense_does_not_declare()
    {
        IReadOnlyList<ModelLimit> limits = Host.Explain(
            "quickstart.yaml",
            "memory={ use: sonos }",
            "cell={ use: differential-analog }",
            "sense={ use: analog-column }",
            "precision={ weights: real, activations: binary }",
            "training={ mode: off-line, epochs: 1, rate: 0.01 }",
            "study.rank.imperfections=[programming]"
        ).Limits;
        Assert.Contains(
            new ModelLimit(
                "columns",
                "Sense 'analog-column' sums whole columns, with the errors that its imperfections name. "
                    + "Other errors of a column (sneak paths) are not modelled."
            ),
            limits
        );
        Assert.StartsWith(
            "The measured temperature only",
            limits.Single(one => one.Topic == "memory 'sonos'").Sentence
        );
        Assert.StartsWith("Access transistors", limits.Single(one => one.Topic == "sense 'analog-column'").Sentence);
    }

    /// <summary>
    /// exp(-60 300 / 400) in place of exp(-60) of attempts each nanosecond: 10 years flip half of the devices.
    /// </summary>
    [Fact]
    public void Sizes_are_those_at_the_temperature_of_the_scenario()
    {
        Explanation study = Host.Explain(
            "quickstart.yaml",
            "memory={ use: stt-mram }",
            "training={ mode: off-line, epochs: 1, rate: 0.01 }",
            "conditions={ temperature: 400 }",
            "study.rank.imperfections=[retention]"
        );
        ImperfectionRow retention = study.Imperfections.Rows.Single(row => row.Name == "retention");
        double flips = 10 * 365.25 * 86400 * Math.Exp(-45) / 1e-9;
        Assert.Equal((1 - Math.Exp(-2 * flips)) / 2, retention.Typical.Value, 1e-9);
    }

    [Fact]
    public void Declared_effects_are_no_examples_of_what_is_missing()
    {
        string sentence = Host.Explain(
                "quickstart.yaml",
                "memory={ use: hfo2-binary }",
                "training={ mode: off-line, epochs: 1, rate: 0.01 }",
                "study.rank.imperfections=[d2d-hrs]"
            )
            .Limits.Single(one => one.Topic == "anything else")
            .Sentence;
        Assert.Equal(
            "Effects that no imperfection in the table names are not modelled, such as crosstalk, disturb by reads and "
                + "disturb by writes of neighbours.",
            sentence
        );
    }

    [Fact]
    public void What_is_off_does_not_count_as_modelled()
    {
        IReadOnlyList<ModelLimit> limits = Host.Explain("quickstart.yaml", "study.rank.imperfections=[offset]").Limits;
        Assert.Contains(
            new ModelLimit(
                "cycle-to-cycle variability",
                "No imperfection of memory 'hfo2-weak-reset' that is on acts at every write or pulse. "
                    + "The same write or pulse always moves a device in the same way."
            ),
            limits
        );
        Assert.Contains(
            new ModelLimit("amplifier offset", "Amplifiers of sense 'differential' differ only by offset."),
            limits
        );
    }

    [Fact]
    public void A_layer_outside_the_memory_is_counted_as_digital()
    {
        Explanation study = Host.Explain("quickstart.yaml", "precision.layers={ fc2: { memory: none } }");
        Assert.Equal((2560, 0), (study.Layers.Digital.Single().Weights, study.Layers.Digital.Single().Devices));
        Assert.Equal(798 + 2560, study.Layers.DigitalParameters);
        Assert.Contains(
            study.Limits,
            limit => limit.Sentence.StartsWith("Biases, batch norm, activations and the weights of fc2 are exact")
        );
        Assert.Contains("Weights are binary, activations binary, except in 'fc2': not in the memory.", study.Training);
    }

    [Fact]
    public void The_page_shows_all_of_it()
    {
        string page = Host.Text(console => ExplanationPage.Show(Quickstart.Value, console));
        foreach (
            string fragment in new[]
            {
                "│ fc1 │ 256 x 784 │ 200704 │ binary │ the memory │ 401408 │",
                "│ sum in the memory │ │ 203264 │ │ │ 406528 │",
                "program-limit: 1000 pulses (default)",
                "hidden: [256]",
                "│ sense │ off │ off (at 1: sigma 0.01 ln(R)) │ at fabrication │ assumed │",
                "- rtn Random telegraph noise",
                "- temperature Memory and sense are always at 300 K",
            }
        )
            Assert.Contains(fragment, page);
    }
}
