using Modular.Contracts;
using Modular.Scenarios;

namespace Modular.Rigs;

/// <summary>Asks parts about themselves before anything rests on the answers. Foreign code: it may throw, hang or talk nonsense, and each becomes a sentence.</summary>
internal sealed class Interview(ScenarioFile file, Problems problems, TimeSpan limit)
{
    public ConductanceRange Range(Piece<IMemory> memory) => Ask(memory, nameof(IMemory.Range), part => part.Range, Answers.Flaw);

    public int Devices(Piece<ICell> cell) => Ask(cell, nameof(ICell.Devices), part => part.Devices, Answers.Flaw);

    public Precision Holds(Piece<ICell> cell) => Ask(cell, nameof(ICell.Holds), part => part.Holds, Answers.Flaw);

    public DataShape? Shape(Piece<IDataset> dataset) =>
        Ask(dataset, nameof(IDataset.Shape), part => part.Shape is { Sample: { } sample } shape ? shape with { Sample = [.. sample] } : part.Shape, Answers.Flaw);

    public IReadOnlyList<Quantity>? Quantities<T>(Piece<T> piece)
        where T : class => piece.Part is not IQuantified quantified ? [] : Ask<T, IReadOnlyList<Quantity>?>(
        piece, nameof(IQuantified.Quantities), _ => quantified.Quantities is { } list ? [.. list] : null, Answers.Flaw);

    public IReadOnlyList<Imperfection>? Imperfections(Piece<IMemory> memory) => Imperfections(memory, part => part.Imperfections);

    public IReadOnlyList<Imperfection>? Imperfections(Piece<ISense> sense) => Imperfections(sense, part => part.Imperfections);

    private IReadOnlyList<Imperfection>? Imperfections<T>(Piece<T> piece, Func<T, IReadOnlyList<Imperfection>?> ask)
        where T : class =>
        Ask<T, IReadOnlyList<Imperfection>?>(piece, "Imperfections", part => ask(part) is { } list ? [.. list] : null, Answers.Flaw);

    private TAnswer? Ask<T, TAnswer>(Piece<T> piece, string question, Func<T, TAnswer> ask, Func<TAnswer, string?> flaw)
        where T : class
    {
        try
        {
            TAnswer answer = piece.Call(question, part => Patience.Await(limit, () => ask(part)));
            return flaw(answer) is { } wrong ? throw piece.Broken(question, wrong) : answer;
        }
        catch (BrokenPromise broken)
        {
            problems.Add(file.Where(piece.Kind), broken.Message);
            return default;
        }
    }
}
