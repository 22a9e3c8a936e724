using Modular.Contracts;

namespace Modular.Rigs;

/// <summary>The dials of a rig, and what their names and their groups' names stand for.</summary>
internal sealed class RigDials
{
    private readonly IReadOnlyList<RigDial> dials;

    public RigDials(IReadOnlyList<Imperfection> memory, IReadOnlyList<Imperfection> sense)
    {
        HashSet<string> shared = [.. NamesOf(memory).Intersect(NamesOf(sense))];
        string Full(string kind, string name) => shared.Contains(name) ? $"{kind}.{name}" : name;
        RigDial Dial(string kind, Imperfection x) => new(Full(kind, x.Name), kind, x.Group is null ? null : Full(kind, x.Group), x);
        dials = [.. memory.Select(x => Dial("memory", x)), .. sense.Select(x => Dial("sense", x))];
    }

    /// <summary>Every dial, in the order in which the parts declare them.</summary>
    public IReadOnlyList<RigDial> All => dials;

    /// <summary>Every group and every imperfection without one: what a study ranks if it does not say otherwise.</summary>
    public IReadOnlyList<string> Subjects => [.. dials.Select(dial => dial.Group ?? dial.Name).Distinct()];

    /// <summary>All names that a scenario may write.</summary>
    public IReadOnlyList<string> Names => [.. dials.Select(dial => dial.Name).Concat(Subjects).Distinct()];

    /// <summary>The dials that a name turns; none if nothing has that name.</summary>
    public IReadOnlyList<RigDial> Under(string name) => [.. dials.Where(dial => dial.Name == name || dial.Group == name)];

    private static IEnumerable<string> NamesOf(IEnumerable<Imperfection> imperfections) =>
        imperfections.SelectMany(x => x.Group is null ? [x.Name] : new[] { x.Name, x.Group });
}
