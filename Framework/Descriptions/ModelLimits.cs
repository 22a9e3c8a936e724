using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Text;

namespace Modular.Descriptions;

/// <summary>
/// Tells what a study does not model: what its parts do not declare, and what the contracts cannot express.
/// </summary>
internal sealed class ModelLimits(Rig rig, ImperfectionTable table, LayerTable layers)
{
    private string Memory => $"memory '{rig.Memory.Name}'";
    private string Sense => $"sense '{rig.Sense.Name}'";

    /// <summary>The imperfections of the common hardware, without those of single layers' own hardware.</summary>
    private ImperfectionTable Own
    {
        get
        {
            if (rig.ByLayer.Count == 0)
                return table;
            IEnumerable<LayerRow> own = layers.Rows.Where(row => row.Plan.Entry is null);
            return table.For(rig.Facts.Dials, [.. own.Select(row => row.Plan.Name)]);
        }
    }

    /// <summary>All limits, in the order in which pages show them.</summary>
    public IReadOnlyList<ModelLimit> All =>
        [
            .. Caveats(),
            .. Off(),
            .. Variations,
            .. Steps(),
            Digital(),
            new("columns", Columns()),
            new("energy, time and area", Energy()),
            new(
                "endurance",
                "Writes and pulses are counted where the memory does so. "
                    + "A device wears out only if an imperfection in the table says so."
            ),
            Temperature(),
            .. StatedLimits.List(rig),
            .. rig.ByLayer.SelectMany(entry => OfLayers(entry.Key, entry.Value)),
            new("anything else", AnythingElse()),
        ];

    /// <summary>The limits on what varies in the memory and in the sense.</summary>
    private IReadOnlyList<ModelLimit> Variations =>
        [
            new(
                "device-to-device variability",
                Variation("memory", Moment.Fabrication, $"Devices of {Memory} differ", "All devices are alike.")
            ),
            new(
                "cycle-to-cycle variability",
                Variation(
                    "memory",
                    Moment.Write,
                    $"Writes and pulses of {Memory} vary",
                    "The same write or pulse always moves a device in the same way."
                )
            ),
            new(
                "read noise",
                Variation("memory", Moment.Read, $"Reads of {Memory} vary", "Devices are read without noise.")
            ),
            new(
                "retention and drift",
                Variation(
                    "memory",
                    Moment.Time,
                    $"Devices of {Memory} change over time",
                    "Nothing changes while time passes."
                )
            ),
            new(
                "amplifier offset",
                Variation(
                    "sense",
                    Moment.Fabrication,
                    $"Amplifiers of {Sense} differ",
                    "All amplifiers are alike and exact."
                )
            ),
            new(
                "amplifier noise",
                Variation(
                    "sense",
                    Moment.Read,
                    $"Reads of an amplifier of {Sense} vary",
                    "An amplifier always reads the same conductances alike."
                )
            ),
        ];

    /// <summary>The limits of the hardware that single layers have for themselves.</summary>
    private IEnumerable<ModelLimit> OfLayers(string entry, Hardware hardware)
    {
        Rig own = rig.On(hardware) with { ByLayer = new Dictionary<string, Hardware>() };
        HashSet<string> names = [.. layers.Rows.Where(row => row.Plan.Entry == entry).Select(row => row.Plan.Name)];
        var limits = new ModelLimits(own, table.For(hardware.Facts.Dials, names), layers);
        IEnumerable<ModelLimit> all =
        [
            .. limits.Caveats(),
            .. limits.Variations,
            .. limits.Steps(),
            new("columns", limits.Columns()),
            new("energy", limits.Energy()),
            .. StatedLimits.List(own),
        ];
        return all.Except(StatedLimits.List(rig)).Select(limit => limit with { Topic = $"{limit.Topic}, {entry}" });
    }

    /// <summary>Names examples of effects that no imperfection of the table covers.</summary>
    private string AnythingElse()
    {
        string[] examples = Undeclared(
            new("stuck devices", "stuck"),
            new("crosstalk", "crosstalk"),
            new("disturb by reads", "read-disturb"),
            new("disturb by writes of neighbours", "write-disturb")
        );
        string such = examples.Length == 0 ? "" : $", such as {Phrases.List(examples)}";
        return $"Effects that no imperfection in the table names are not modelled{such}.";
    }

    /// <summary>Returns the effects that no imperfection of the table covers, by its name.</summary>
    private string[] Undeclared(params NamedEffect[] effects) =>
        [
            .. effects
                .Where(effect => !table.Rows.Any(row => row.Name.Contains(effect.Mark)))
                .Select(effect => effect.Words),
        ];

    private IEnumerable<ModelLimit> Caveats()
    {
        if (rig.Memory.Part is not ICaveats)
            return [];
        IReadOnlyList<string> sentences = rig.Memory.Call("Caveats", part => ((ICaveats)part).Caveats);
        return sentences.Select(sentence => new ModelLimit($"data of {Memory}", sentence));
    }

    private IEnumerable<ModelLimit> Off()
    {
        string[] names = [.. table.Off.Select(row => row.Name)];
        if (names.Length == 0)
            yield break;
        string verb = names.Length == 1 ? "is" : "are";
        yield return new ModelLimit(
            "declared but off",
            $"{Phrases.List(names)} {verb} off in every trial of this study."
        );
    }

    /// <summary>Tells what varies at a moment: only what the imperfections that act at this moment name.</summary>
    /// <param name="kind">The kind of the part: "memory" or "sense".</param>
    /// <param name="moment">The moment at which the imperfections act.</param>
    /// <param name="varies">The beginning of a sentence that says what varies.</param>
    /// <param name="nothingVaries">The sentence for the case that no imperfection acts.</param>
    private string Variation(string kind, Moment moment, string varies, string nothingVaries)
    {
        string[] names = [.. Own.Acting(kind, moment).Select(row => row.Name)];
        if (names.Length > 0)
            return $"{varies} only by {Phrases.List(names)}.";
        string part = kind == "memory" ? Memory : Sense;
        return $"No imperfection of {part} that is on acts {Phrases.Describe(moment)}. {nothingVaries}";
    }

    /// <summary>
    /// Tells that finite conductance steps are part of ideal hardware, where pulses train it and the study does not
    /// rank them.
    /// </summary>
    private IEnumerable<ModelLimit> Steps()
    {
        if (rig.Scenario.Training.Mode != TrainingMode.InPlace || rig.Facts.Dials.Any(Granularity.IsTurnedBy))
            yield break;
        const string whole =
            "Whole pulses are part of ideal hardware: with every dial at 0 devices still move in steps.";
        Quantity? steps = rig.Memory.Call(nameof(IStepped.Steps), part => (part as IStepped)?.Steps);
        yield return new ModelLimit(
            "steps",
            steps is null
                ? $"{whole} {Capital(Memory)} moves by no parts of them, so that a study cannot rank what they cost."
                : $"{whole} From one end of the range to the other {Memory} takes {Measure.Number(steps.Value)} "
                    + $"({steps.Source}). Name '{Granularity.Name}' among the ranked imperfections to see what steps cost."
        );
    }

    private ModelLimit Digital()
    {
        List<string> exact = ["Biases", "batch norm", "activations"];
        if (layers.Digital.Count > 0)
            exact.Add($"the weights of {Phrases.List([.. layers.Digital.Select(row => row.Plan.Name)])}");
        string parameters = Phrases.Count(layers.DigitalParameters, "trained parameter");
        return new ModelLimit(
            "digital part",
            $"{Phrases.List(exact)} are exact (32-bit floating point, {parameters}). "
                + "Gradients and the optimiser are exact, too."
        );
    }

    private string Columns()
    {
        if (ColumnSums.AreSensed(rig))
            return $"Sense '{rig.Sense.Name}' sums whole columns, with the errors that its imperfections name. "
                + $"Other errors of a column ({string.Join(", ", OtherErrors())}) are not modelled.";
        return "Each weight is read alone, and the products are added digitally. "
            + "No currents are summed on a column, so there is no IR drop, no sneak path, no ADC and no DAC.";
    }

    private string[] OtherErrors() =>
        Undeclared(new("IR drop", "ir-drop"), new("sneak paths", "sneak"), new("ADC", "adc"), new("DAC", "dac"));

    private string Energy()
    {
        string writes =
            rig.Facts.MemoryNumbers.WriteEnergies.Count > 0
                ? $"Writing counts what {Memory} gives an energy for. "
                : $"{Capital(Memory)} gives no energy of writing, so it is not estimated. ";
        string reads = PartEnergies.IsKnown(rig.Sense.Part)
            ? "An inference counts sense, lines and the digital circuits of the entry 'energy'. "
            : $"{Capital(Sense)} gives no energy, so an inference counts digital circuits only. ";
        return writes
            + reads
            + "Pooling, wires between blocks, clocks and idle time are not in it. "
            + "Training, area, and times other than that of an inference are not estimated.";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private ModelLimit Temperature()
    {
        string kelvin = Measure.Format(rig.Scenario.Conditions.Temperature, "K");
        return new ModelLimit(
            "temperature",
            $"Memory and sense are always at {kelvin} (entry 'conditions.temperature'). "
                + "Effects without a temperature law do not change with it."
        );
    }
}
