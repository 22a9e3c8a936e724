using Modular.Contracts;
using Modular.Scenarios;

namespace Modular.Rigs;

/// <summary>
/// Asks parts about themselves before anything rests on the answers. Foreign code: it may throw, hang or talk nonsense,
/// and each becomes a sentence.
/// </summary>
internal sealed class PartQuestions(ScenarioFile file, Problems problems, TimeSpan limit)
{
    public ConductanceRange Range(BoundPart<IMemory> memory) =>
        Ask(memory, nameof(IMemory.Range), part => part.Range, AnswerChecks.Flaw);

    public int Devices(BoundPart<ICell> cell) =>
        Ask(cell, nameof(ICell.Devices), part => part.Devices, AnswerChecks.Flaw);

    public Precision Holds(BoundPart<ICell> cell) =>
        Ask(cell, nameof(ICell.Holds), part => part.Holds, AnswerChecks.Flaw);

    public DataShape? Shape(BoundPart<IDataset> dataset) =>
        Ask(
            dataset,
            nameof(IDataset.Shape),
            part => part.Shape is { Sample: { } sample } shape ? shape with { Sample = [.. sample] } : part.Shape,
            AnswerChecks.Flaw
        );

    /// <summary>The numbers of a memory or a sense; what a problem leaves open is null or empty.</summary>
    public PartNumbers Numbers<T>(BoundPart<T> piece)
        where T : class =>
        new()
        {
            Shown = piece.Part is IQuantified shown
                ? Ask(piece, nameof(shown.Quantities), _ => PartNumbers.Copy(shown.Quantities), AnswerChecks.Flaw) ?? []
                : [],
            WriteEnergies = piece.Part is IWriteEnergies writing
                ? Ask(
                    piece,
                    nameof(writing.WriteEnergies),
                    _ => PartNumbers.Copy(writing.WriteEnergies),
                    AnswerChecks.EnergiesFlaw
                ) ?? []
                : [],
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

    public IReadOnlyList<Imperfection>? Imperfections(BoundPart<IMemory> memory) =>
        Imperfections(memory, part => part.Imperfections);

    public IReadOnlyList<Imperfection>? Imperfections(BoundPart<ISense> sense) =>
        Imperfections(sense, part => part.Imperfections);

    private IReadOnlyList<Imperfection>? Imperfections<T>(BoundPart<T> piece, Func<T, IReadOnlyList<Imperfection>?> ask)
        where T : class =>
        Ask<T, IReadOnlyList<Imperfection>?>(
            piece,
            "Imperfections",
            part => ask(part) is { } list ? [.. list] : null,
            AnswerChecks.Flaw
        );

    /// <summary>Asks a part that has the ability for one number; null where it has not.</summary>
    private Quantity? AskNumber<T, TAbility>(
        BoundPart<T> piece,
        string question,
        Func<TAbility, Quantity?> ask,
        Func<Quantity?, string?> flaw
    )
        where T : class
        where TAbility : class =>
        piece.Part is TAbility able ? Ask<T, Quantity?>(piece, question, _ => ask(able), flaw) : null;

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
            TAnswer answer = piece.Call(question, part => TimeLimits.Await(limit, () => ask(part)));
            return flaw(answer) is { } wrong ? throw piece.Broken(question, wrong) : answer;
        }
        catch (ContractViolation broken)
        {
            problems.Add(file.Where(piece.Kind), broken.Message);
            return default;
        }
    }
}
