using Modular.Contracts;
using Modular.Energies;
using Modular.Scenarios;

namespace Modular.Rigs;

/// <summary>
/// Asks memory, cell and sense what an inference takes, and counts what is around them. Foreign code: a broken promise
/// is a <see cref="ContractViolation"/>.
/// </summary>
internal sealed class PartEnergies(Rig rig)
{
    private readonly EnergyChoice choice = rig.Scenario.Energy;

    /// <summary>The energy of an inference of a network.</summary>
    /// <param name="layers">The layers of the network; each was used for at least one sample.</param>
    public InferenceEnergy Count(IEnumerable<WeightLayer> layers) => Count([.. layers]);

    private InferenceEnergy Count(IReadOnlyList<WeightLayer> layers)
    {
        Dictionary<string, LayerPlan> plans = layers.ToDictionary(layer => layer.Plan.Name, layer => layer.Plan);
        LayerHardware Held(LayerWork work) => new PartEnergies(rig.For(plans[work.Name])).Ask(work);
        IEnumerable<string> unknown = rig.Used(plans.Values).SelectMany(one => new PartEnergies(one).Unknown());
        return InferenceEnergy.Count(choice, [.. layers.Select(Work)], Held, [.. unknown.Distinct()]);
    }

    /// <summary>Whether the sense says what a read takes.</summary>
    public static bool IsKnown(object sense) => sense is IReadEnergies or IUseEnergies;

    private static LayerWork Work(WeightLayer layer) =>
        new()
        {
            Name = layer.Plan.Name,
            Outputs = layer.Plan.Outputs,
            Inputs = layer.Plan.Inputs,
            Groups = layer.Plan.Groups,
            Positions = layer.Uses,
            Entering = layer.Entering,
            Weights = layer.Plan.Weights,
            InMemory = layer.Plan.InMemory,
            InputSignal = layer.InputSignal,
            OutputSignal = layer.OutputSignal,
        };

    private IReadOnlyList<string> Unknown()
    {
        if (IsKnown(rig.Sense.Part))
            return [];
        return [$"Sense '{rig.Sense.Name}' gives no energy, so what it takes is not in the sum."];
    }

    private LayerHardware Ask(LayerWork layer)
    {
        MatrixUse use = Use(layer);
        bool isCoded = rig.Cell.Part is ICodedCell;
        return new LayerHardware
        {
            Counted = [.. Reads(use), .. Asked(rig.Sense, use), .. Asked(rig.Cell, use), .. Asked(rig.Memory, use)],
            Stored = use.Stored,
            Passes = use.Passes,
            Partial = Partial(use),
            Operation = rig.Facts.SenseNumbers.OperationEnergy,
            MultipliesInGates = rig.Sense.Part is not IPartialSums && (isCoded || use.Passes < use.InputBits),
        };
    }

    private MatrixUse Use(LayerWork layer)
    {
        var logic = new DigitalLogic(choice);
        int bits = logic.Bits(layer.InputSignal);
        return new MatrixUse
        {
            Outputs = layer.MatrixOutputs,
            Inputs = layer.Inputs,
            Stored = Stored(layer),
            Devices = rig.Facts.Devices,
            InputBits = bits,
            Passes = choice.Sensing == SensingRule.Once ? 1 : bits,
            Range = rig.Facts.Range,
            Lines = Lines(),
            Gate = logic.Costs.Gate,
        };
    }

    private long Stored(LayerWork layer)
    {
        if (rig.Cell.Part is not ICodedCell coded)
            return layer.MatrixWeights;
        return rig.Cell.Call(nameof(ICodedCell.Stored), _ => coded.Stored(layer.MatrixWeights));
    }

    private ArrayLines Lines() =>
        new()
        {
            Rows = choice.Rows,
            Columns = choice.Columns,
            BitLineCapacitance = choice.CellHeight * choice.WireCapacitance + choice.TransistorCapacitance,
            WordLineCapacitance = choice.CellWidth * choice.WireCapacitance + choice.TransistorCapacitance,
            Source = "wires: NeuroSim [code]; transistors: assumed",
        };

    /// <summary>The reads of a sense that gives the energy of one.</summary>
    private IEnumerable<CountedEnergy> Reads(MatrixUse use)
    {
        if (rig.Facts.SenseNumbers.ReadEnergy is { } read)
            yield return new CountedEnergy
            {
                Component = EnergyComponent.Sense,
                Count = (double)use.Stored * use.Passes,
                Each = read,
            };
    }

    private static IReadOnlyList<CountedEnergy> Asked<T>(BoundPart<T> piece, MatrixUse use)
        where T : class
    {
        if (piece.Part is not IUseEnergies knows)
            return [];
        IReadOnlyList<CountedEnergy>? answer = piece.Call(nameof(IUseEnergies.Energies), _ => knows.Energies(use));
        piece.Demand(nameof(IUseEnergies.Energies), AnswerChecks.Flaw(answer));
        return [.. answer];
    }

    private PartialSums? Partial(MatrixUse use)
    {
        if (rig.Sense.Part is not IPartialSums adds)
            return null;
        PartialSums partial = rig.Sense.Call(nameof(IPartialSums.Sums), _ => adds.Sums(use));
        rig.Sense.Demand(nameof(IPartialSums.Sums), AnswerChecks.Flaw(partial));
        return partial;
    }
}
