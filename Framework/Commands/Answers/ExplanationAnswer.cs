using Modular.Descriptions;
using Modular.Energies;

namespace Modular.Commands.Answers;

/// <summary>The answer of <c>modular explain --json</c> on a study.</summary>
internal static class ExplanationAnswer
{
    /// <summary>Describes the study; numbers are in SI units.</summary>
    public static object Describe(Explanation study) =>
        new
        {
            study.Name,
            study.Description,
            study.Summary,
            study.Variants,
            Parts = study.Parts.Select(Describe),
            study.Hardware,
            Layers = study.Layers.Rows.Select(Describe),
            study.Layers.WeightsInMemory,
            study.Layers.Devices,
            study.Memory,
            study.Training,
            Imperfections = study.Imperfections.Rows.Select(PartAnswer.Describe),
            study.Runs,
            Energy = study.Energy is { } energy ? Describe(energy) : null,
            NotModelled = study.Limits,
        };

    private static object Describe(ChosenPart part) =>
        new
        {
            part.Kind,
            part.Name,
            part.Summary,
            Plugin = part.Plugin.Name,
            Options = part.Options.Select(option => new
            {
                option.Option.Key,
                option.Value,
                option.Option.Unit,
                option.IsDefault,
                option.Option.Meaning,
                option.Option.Source,
            }),
        };

    private static object Describe(LayerRow layer) =>
        new
        {
            layer.Plan.Name,
            layer.Plan.Outputs,
            layer.Plan.Inputs,
            layer.Weights,
            Precision = layer.Plan.Weights,
            layer.Plan.InMemory,
            layer.Home,
            layer.Devices,
            layer.Plan.Reason,
        };

    private static object Describe(InferenceEnergy energy) =>
        new
        {
            energy.Seconds,
            Circuits = energy.Circuits.Select(circuit => new
            {
                circuit.Circuit,
                circuit.Joules,
                circuit.IsAssumed,
                circuit.Unknown,
                circuit.Items,
            }),
        };
}
