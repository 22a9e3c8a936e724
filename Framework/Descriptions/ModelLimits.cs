using Modular.Contracts;
using Modular.Rigs;
using Modular.Text;

namespace Modular.Descriptions;

/// <summary>
/// What a study does not model: from what its parts declare, and from what the contracts have no place for.
/// </summary>
internal sealed class ModelLimits(Rig rig, ImperfectionTable table, LayerTable layers)
{
    public IReadOnlyList<ModelLimit> All =>
        [
            .. Off(),
            Left(
                "device-to-device variability",
                ("memory", Moment.Fabrication),
                "all devices are alike",
                "devices differ from each other"
            ),
            Left(
                "cycle-to-cycle variability",
                ("memory", Moment.Write),
                "the same write or pulse moves a device in the same way every time",
                "writes and pulses vary"
            ),
            Left("read noise", ("memory", Moment.Read), "devices are read without noise", "reads of a device vary"),
            Left(
                "retention and drift",
                ("memory", Moment.Time),
                "nothing changes while time passes",
                "devices change while time passes"
            ),
            Left(
                "amplifier offset",
                ("sense", Moment.Fabrication),
                "all amplifiers are alike and exact",
                "amplifiers differ from each other"
            ),
            Left(
                "amplifier noise",
                ("sense", Moment.Read),
                "amplifiers read the same conductances alike every time",
                "reads of an amplifier vary"
            ),
            Digital(),
            .. Always(),
        ];

    /// <summary>
    /// Where nothing acts at a moment, nothing varies there; where something does, nothing else does.
    /// </summary>
    private ModelLimit Left(string topic, (string Kind, Moment Moment) at, string absent, string present)
    {
        string part = at.Kind == "memory" ? $"memory '{rig.Memory.Name}'" : $"sense '{rig.Sense.Name}'";
        string[] acting = [.. table.Acting(at.Kind, at.Moment).Select(row => row.Name)];
        return new ModelLimit(
            topic,
            acting.Length > 0
                ? $"In {part} {present} by nothing but {Phrases.List(acting)}."
                : $"No imperfection of {part} that is on acts {Phrases.Describe(at.Moment)}: {absent}."
        );
    }

    private IEnumerable<ModelLimit> Off() =>
        table.Off.Count == 0
            ? []
            :
            [
                new ModelLimit(
                    "declared but off",
                    $"{Phrases.List([.. table.Off.Select(row => row.Name)])}: off in every trial of this study."
                ),
            ];

    private ModelLimit Digital()
    {
        string[] digital = [.. layers.Digital.Select(row => row.Plan.Name)];
        string also = digital.Length == 0 ? "" : $", and the weights of {Phrases.List(digital)}";
        return new ModelLimit(
            "digital part",
            $"Biases, batch norm and activations{also} are exact: 32-bit floating point, {Phrases.Count(layers.DigitalParameters, "trained number")}. So are gradients and the optimiser."
        );
    }

    private string Energy =>
        (rig.Facts.MemoryNumbers.WriteEnergies.Count > 0, rig.Facts.SenseNumbers.ReadEnergy is not null) switch
        {
            (true, true) =>
                $"Of energy, the pulses that write memory '{rig.Memory.Name}' are counted, and what sense '{rig.Sense.Name}' and its logic take for an inference; the digital part, time and area are not estimated.",
            (true, false) =>
                $"Of energy, only the pulses that write memory '{rig.Memory.Name}' are counted; reading, logic, time and area are not estimated.",
            (false, true) =>
                $"Of energy, only what sense '{rig.Sense.Name}' and its logic take for an inference is counted; writing, the digital part, time and area are not estimated.",
            _ => "Not stated by any part, and not estimated.",
        };

    private string Temperature =>
        $"{Measure.Format(rig.Scenario.Conditions.Temperature, "K")} throughout, for memory and sense; what has no law for it does not change with it. The entry 'conditions.temperature' sets it.";

    /// <summary>One amplifier tells. A sense that cannot make it fails the trials, with its own sentence.</summary>
    private bool SumsColumns
    {
        get
        {
            try
            {
                using ISenseArray amplifier = rig.Sense.Call(
                    "Fabricate",
                    sense => sense.Fabricate([1, 1], rig.Facts.Range, new Conditions(0, _ => 0))
                );
                return amplifier is IColumnSense;
            }
            catch (ContractViolation)
            {
                return false;
            }
        }
    }

    /// <summary>The contracts have no place for most of these.</summary>
    private ModelLimit[] Always() =>
        [
            new(
                "columns",
                SumsColumns
                    ? $"Sense '{rig.Sense.Name}' gives the sums of its columns at once, with the errors that its imperfections name; what they do not name of a column (IR drop, sneak paths, ADC, DAC) is not modelled."
                    : "Each weight is read by itself and the products are added digitally: no currents are summed on a column, so there is no IR drop, no sneak path, no ADC and no DAC."
            ),
            new("energy, time and area", Energy),
            new(
                "endurance",
                "Writes and pulses are counted where the memory does so, and change nothing by that; a device wears out only if an imperfection in the table says so."
            ),
            new("temperature", Temperature),
            new(
                "anything else",
                "What no imperfection in the table names is not modelled: stuck devices, crosstalk, disturb by reading or by a neighbour's writing."
            ),
        ];
}
