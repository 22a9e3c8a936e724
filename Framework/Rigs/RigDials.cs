using Modular.Contracts;
using Modular.Text;

namespace Modular.Rigs;

/// <summary>The dials of a rig, and what their names and their groups' names stand for.</summary>
internal sealed class RigDials
{
    private readonly IReadOnlyList<RigDial> dials;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<RigDial>> groups =
        new Dictionary<string, IReadOnlyList<RigDial>>();

    /// <summary>The dials of a memory and a sense; a name that both use gets the kind of part in front.</summary>
    public RigDials(IReadOnlyList<Imperfection> memory, IReadOnlyList<Imperfection> sense)
    {
        HashSet<string> shared = [.. NamesOf(memory).Intersect(NamesOf(sense))];
        dials =
        [
            .. memory.Select(one => Dial("memory", one, shared)),
            .. sense.Select(one => Dial("sense", one, shared)),
        ];
    }

    private RigDials(IReadOnlyList<RigDial> dials, IReadOnlyDictionary<string, IReadOnlyList<RigDial>> groups)
    {
        this.dials = dials;
        this.groups = groups;
    }

    /// <summary>Every dial, in the order in which the parts declare them.</summary>
    public IReadOnlyList<RigDial> All => dials;

    /// <summary>
    /// Every group and every imperfection without one: what a study ranks if it does not say otherwise. A group of the
    /// study's goes before one that a part declares, whose other members then stand for themselves.
    /// </summary>
    public IReadOnlyList<string> Subjects
    {
        get
        {
            HashSet<string> broken = [.. dials.Where(dial => Own(dial) is not null).Select(dial => dial.Group ?? "")];
            string? Declared(RigDial dial) => broken.Contains(dial.Group ?? "") ? null : dial.Group;
            return [.. dials.Select(dial => Own(dial) ?? Declared(dial) ?? dial.Name).Distinct()];
        }
    }

    /// <summary>All names that a scenario may write: of imperfections first, then of groups.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            IEnumerable<string> imperfections = dials.Select(dial => dial.Name);
            IEnumerable<string> declared = dials.Select(dial => dial.Group).OfType<string>();
            return [.. imperfections.Concat(declared).Concat(groups.Keys).Distinct()];
        }
    }

    /// <summary>The same dials with groups of the study's own, by name.</summary>
    public RigDials With(IReadOnlyDictionary<string, IReadOnlyList<RigDial>> own) => new(dials, own);

    /// <summary>The dials that a name turns; none if nothing has that name.</summary>
    public IReadOnlyList<RigDial> Under(string name)
    {
        if (groups.TryGetValue(name, out IReadOnlyList<RigDial>? own))
            return own;
        return [.. dials.Where(dial => dial.Name == name || dial.Group == name)];
    }

    /// <summary>The names that turn a dial, the narrowest first.</summary>
    public IEnumerable<string> NamesOf(RigDial dial) => new[] { dial.Name, Own(dial), dial.Group }.OfType<string>();

    /// <summary>The group that a study turns a dial with: its own, else the declared one, if there is any.</summary>
    public string? GroupOf(RigDial dial) => Own(dial) ?? dial.Group;

    /// <summary>
    /// The dials under some names, each at the strength of the narrowest of them; a dial at 0 is left out.
    /// </summary>
    public IReadOnlyDictionary<string, double> Turned(IReadOnlyDictionary<string, double> strengths)
    {
        double At(RigDial dial) =>
            NamesOf(dial).Where(strengths.ContainsKey).Select(name => strengths[name]).FirstOrDefault();
        return dials.Where(dial => At(dial) != 0).ToDictionary(dial => dial.Name, At);
    }

    /// <summary>The sentence for a name that turns no dial, with the nearest name that does.</summary>
    public string Unknown(string name)
    {
        if (dials.Count == 0)
            return $"no imperfection is called '{name}': neither the memory nor the sense circuit has one. Remove it, or "
                + "choose other parts.";
        string? near = NearestName.Find(name, Names);
        string hint = near is null ? $"There are {string.Join(", ", Names)}." : $"Did you mean '{near}'?";
        return $"no imperfection or group is called '{name}'. {hint}";
    }

    /// <summary>Where the first dial under a name stands in the order of declaration, from 0.</summary>
    public int Place(string name) => dials.TakeWhile(dial => !Under(name).Contains(dial)).Count();

    /// <summary>The study's own group of a dial.</summary>
    private string? Own(RigDial dial) => groups.FirstOrDefault(group => group.Value.Contains(dial)).Key;

    private static RigDial Dial(string kind, Imperfection imperfection, HashSet<string> shared)
    {
        string Full(string name) => shared.Contains(name) ? $"{kind}.{name}" : name;
        string? group = imperfection.Group is { } declared ? Full(declared) : null;
        return new RigDial(Full(imperfection.Name), kind, group, imperfection);
    }

    private static IEnumerable<string> NamesOf(IEnumerable<Imperfection> imperfections) =>
        imperfections.SelectMany(one => new[] { one.Name, one.Group }.OfType<string>());
}
