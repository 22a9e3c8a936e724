using Modular.Contracts;
using Modular.Rigs;

namespace Modular.Descriptions;

/// <summary>What a study does not model: from what its parts declare, and from what the contracts have no place for.</summary>
internal sealed class Limits(Rig rig, ImperfectionTable table, LayerTable layers)
{
    public IReadOnlyList<Limit> All =>
    [
        .. Left(Moment.Time, "retention and drift", "nothing changes while time passes"),
        .. Left("memory", Moment.Fabrication, "device-to-device variability", "all devices are alike"),
        .. Left("memory", Moment.Write, "cycle-to-cycle variability", "the same write or pulse moves a device in the same way every time"),
        .. Left("memory", Moment.Read, "read noise", "devices are read without noise"),
        .. Left("sense", Moment.Fabrication, "amplifier offset", "all amplifiers are alike and exact"),
        .. Left("sense", Moment.Read, "amplifier noise", "amplifiers read the same conductances alike every time"),
        .. Off(),
        .. Digital(),
        .. Always(),
    ];

    /// <summary>Where nothing acts at a moment; where something does, it alone does.</summary>
    private IEnumerable<Limit> Left(string kind, Moment moment, string topic, string absent)
    {
        string[] acting = [.. table.Acting(kind, moment).Select(row => row.Name)];
        string part = kind == "memory" ? rig.Memory.Name : rig.Sense.Name;
        yield return new Limit(topic, acting.Length == 0
            ? $"No imperfection of {kind} '{part}' that is on acts {Words.Of(moment)}: {absent}."
            : $"Only {Words.List(acting)} of {kind} '{part}' {(acting.Length == 1 ? "acts" : "act")} {Words.Of(moment)}; whatever else varies there is left out.");
    }

    private IEnumerable<Limit> Left(Moment moment, string topic, string absent) =>
        table.Rows.Any(row => row.On && row.Acts == moment) ? [] : [new Limit(topic, $"No imperfection that is on acts {Words.Of(moment)}: {absent}.")];

    private IEnumerable<Limit> Off() =>
        table.Off.Count == 0 ? [] : [new Limit("declared but off", $"{Words.List([.. table.Off.Select(row => row.Name)])}: off in every trial of this study.")];

    private IEnumerable<Limit> Digital()
    {
        string[] digital = [.. layers.Digital.Select(row => row.Plan.Name)];
        string also = digital.Length == 0 ? "" : $", and the weights of {Words.List(digital)}";
        yield return new Limit("digital part", $"Biases, batch norm and activations{also} are exact: 32-bit floating point, {Words.Count(layers.DigitalParameters, "trained number")}. So are gradients and the optimiser.");
    }

    /// <summary>The contracts have no place for these.</summary>
    private static Limit[] Always() =>
    [
        new("columns", "Each weight is read by itself and the products are added digitally: no currents are summed on a column, so there is no IR drop, no sneak path, no ADC and no DAC."),
        new("energy, time and area", "Not stated by any part, and not estimated."),
        new("endurance", "Writes and pulses are not counted; a device wears out only if an imperfection in the table says so."),
        new("temperature", $"{Measure.Of(new Conditions(0, _ => 0).Temperature, "K")} throughout; no entry of a scenario changes it."),
        new("anything else", "What no imperfection in the table names is not modelled: stuck devices, crosstalk, disturb by reading or by a neighbour's writing."),
    ];
}
