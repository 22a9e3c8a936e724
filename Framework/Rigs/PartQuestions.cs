using Modular.Contracts;
using Modular.Scenarios;

namespace Modular.Rigs;

/// <summary>
/// Asks parts about themselves before anything rests on the answers. Foreign code: it may throw, hang or talk nonsense,
/// and each becomes a sentence.
/// </summary>
internal sealed class PartQuestions(ScenarioFile file, Problems problems, TimeSpan limit)
{
    /// <summary>The conductances that the devices of a memory can be asked for.</summary>
    public ConductanceRange Range(BoundPart<IMemory> memory) =>
        Ask(memory, nameof(IMemory.Range), part => part.Range, AnswerChecks.Flaw);

    /// <summary>How many devices a cell has for each stored value.</summary>
    public int Devices(BoundPart<ICell> cell) =>
        Ask(cell, nameof(ICell.Devices), part => part.Devices, AnswerChecks.Flaw);

    /// <summary>The precisions that a cell can hold.</summary>
    public Precision Holds(BoundPart<ICell> cell) =>
        Ask(cell, nameof(ICell.Holds), part => part.Holds, AnswerChecks.Flaw);

    /// <summary>The shape of a data set; null after a problem.</summary>
    public DataShape? Shape(BoundPart<IDataset> dataset) =>
        Ask(dataset, nameof(IDataset.Shape), part => Copy(part.Shape), AnswerChecks.Flaw);

    /// <summary>The numbers of a memory or a sense; what a problem leaves open is null or empty.</summary>
    public PartNumbers Numbers<T>(BoundPart<T> piece)
        where T : class =>
        new()
        {
            Shown = AskList<T, IQuantified>(
                piece,
                nameof(IQuantified.Quantities),
                part => part.Quantities,
                AnswerChecks.Flaw
            ),
            WriteEnergies = AskList<T, IWriteEnergies>(
                piece,
                nameof(IWriteEnergies.WriteEnergies),
                part => part.WriteEnergies,
                AnswerChecks.EnergiesFlaw
            ),
            Endurance = AskNumber<T, ILimitedEndurance>(
                piece,
                nameof(ILimitedEndurance.Endurance),
                part => part.Endurance,
                AnswerChecks.EnduranceFlaw
            ),
            CyclesBefore = AskNumber<T, ILimitedEndurance>(
                piece,
                nameof(ILimitedEndurance.CyclesBefore),
                part => part.CyclesBefore,
                AnswerChecks.CyclesFlaw
            ),
            ReadEnergy = AskNumber<T, IReadEnergies>(
                piece,
                nameof(IReadEnergies.ReadEnergy),
                part => part.ReadEnergy,
                AnswerChecks.EnergyFlaw
            ),
            OperationEnergy = AskNumber<T, IReadEnergies>(
                piece,
                nameof(IReadEnergies.OperationEnergy),
                part => part.OperationEnergy,
                AnswerChecks.EnergyFlaw
            ),
        };

    /// <summary>
    /// What a sample of a memory's devices conducts; null where the sense needs none, and after a problem.
    /// </summary>
    public DeviceSample? Sample(BoundPart<IMemory> memory, BoundPart<ISense> sense, ConductanceRange range)
    {
        if (sense.Part is not IReferenceSense able)
            return null;
        if (!Ask(sense, nameof(IReferenceSense.NeedsSample), _ => able.NeedsSample, _ => null))
            return null;
        double temperature = file.Scenario.Conditions.Temperature;
        return Ask(memory, nameof(IMemory.Fabricate), _ => SampledDevices.Draw(memory, range, temperature), _ => null);
    }

    /// <summary>
    /// The reference that a sense compares devices with; null where it has none, and after a problem.
    /// </summary>
    public Quantity? Reference(BoundPart<ISense> sense, ConductanceRange range, DeviceSample? sample)
    {
        if (sense.Part is not IReferenceSense able)
            return null;
        string question = nameof(IReferenceSense.Reference);
        return Ask(sense, question, _ => able.Reference(range, sample), AnswerChecks.ReferenceFlaw);
    }

    /// <summary>
    /// How many pulses lead from one end of a memory's range to the other; null where it does not tell, and after a
    /// problem.
    /// </summary>
    public Quantity? Steps(BoundPart<IMemory> memory) =>
        AskNumber<IMemory, IStepped>(memory, nameof(IStepped.Steps), part => part.Steps, AnswerChecks.StepsFlaw);

    /// <summary>How the devices of a memory differ from ideal ones; null after a problem.</summary>
    public IReadOnlyList<Imperfection>? Imperfections(BoundPart<IMemory> memory) =>
        AtTemperature(
            memory,
            Ask(memory, nameof(IMemory.Imperfections), part => Copy(part.Imperfections), AnswerChecks.Flaw)
        );

    /// <summary>How the amplifiers of a sense differ from ideal ones; null after a problem.</summary>
    public IReadOnlyList<Imperfection>? Imperfections(BoundPart<ISense> sense) =>
        AtTemperature(
            sense,
            Ask(sense, nameof(ISense.Imperfections), part => Copy(part.Imperfections), AnswerChecks.Flaw)
        );

    /// <summary>The imperfections with their sizes at the scenario's temperature, of a part that knows them.</summary>
    private IReadOnlyList<Imperfection>? AtTemperature<T>(BoundPart<T> piece, IReadOnlyList<Imperfection>? declared)
        where T : class
    {
        if (declared is null || piece.Part is not IConditionedImperfections able)
            return declared;
        double temperature = file.Scenario.Conditions.Temperature;
        return Ask(
            piece,
            nameof(IConditionedImperfections.ImperfectionsAt),
            _ => Copy(able.ImperfectionsAt(temperature)),
            sized => AnswerChecks.Flaw(sized) ?? OtherNames(declared, sized!)
        );
    }

    private static string? OtherNames(IReadOnlyList<Imperfection> declared, IReadOnlyList<Imperfection> sized)
    {
        if (declared.Select(one => one.Name).SequenceEqual(sized.Select(one => one.Name)))
            return null;
        return "names other imperfections than 'Imperfections'; expected the same names in the same order.";
    }

    /// <summary>Asks a part that has the ability for a list of numbers; empty where it has not.</summary>
    private IReadOnlyList<Quantity> AskList<T, TAbility>(
        BoundPart<T> piece,
        string question,
        Func<TAbility, IReadOnlyList<Quantity>?> ask,
        Func<IReadOnlyList<Quantity>?, string?> flaw
    )
        where T : class
        where TAbility : class
    {
        if (piece.Part is not TAbility able)
            return [];
        return Ask(piece, question, _ => Copy(ask(able)), flaw) ?? [];
    }

    /// <summary>Asks a part that has the ability for one number; null where it has not.</summary>
    private Quantity? AskNumber<T, TAbility>(
        BoundPart<T> piece,
        string question,
        Func<TAbility, Quantity?> ask,
        Func<Quantity?, string?> flaw
    )
        where T : class
        where TAbility : class
    {
        if (piece.Part is not TAbility able)
            return null;
        return Ask(piece, question, _ => ask(able), flaw);
    }

    /// <summary>Asks, and checks the answer; the default value after a problem.</summary>
    private TAnswer? Ask<T, TAnswer>(
        BoundPart<T> piece,
        string question,
        Func<T, TAnswer> ask,
        Func<TAnswer, string?> flaw
    )
        where T : class
    {
        try
        {
            TAnswer answer = TimeLimits.Await(limit, () => piece.Call(question, ask));
            piece.Demand(question, flaw(answer));
            return answer;
        }
        catch (ContractViolation broken)
        {
            problems.Add(file.Where(piece.Place), broken.Message);
            return default;
        }
        catch (AnswerTimeoutException overdue)
        {
            problems.Add(file.Where(piece.Place), piece.Failed(question, overdue).Message);
            return default;
        }
    }

    /// <summary>A copy that the part cannot change any more.</summary>
    private static IReadOnlyList<TItem>? Copy<TItem>(IReadOnlyList<TItem>? list)
    {
        if (list is null)
            return null;
        return [.. list];
    }

    private static DataShape? Copy(DataShape? shape)
    {
        if (shape?.Sample is null)
            return shape;
        return shape with { Sample = [.. shape.Sample] };
    }
}
