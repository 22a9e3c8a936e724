using Modular.Contracts;
using Modular.Text;

namespace Modular.Rigs;

/// <summary>The dials of a rig, and what their names and their groups' names stand for.</summary>
internal sealed class RigDials
{
    private readonly IReadOnlyList<RigDial> dials;

    /// <summary>The dials of a memory and a sense; a name that both use gets the kind of part in front.</summary>
    public RigDials(IReadOnlyList<Imperfection> memory, IReadOnlyList<Imperfection> sense)
        : this(NameAll([new DeclaredImperfections(memory, sense)])[0]) { }

    private RigDials(IReadOnlyList<RigDial> dials) => this.dials = dials;

    /// <summary>The dials of all hardware of a rig, under one name where they have one.</summary>
    /// <param name="hardware">What <see cref="NameAll"/> gave; the scenario's hardware first.</param>
    public static RigDials Union(IReadOnlyList<IReadOnlyList<RigDial>> hardware) =>
        new([.. hardware.SelectMany(dials => dials).DistinctBy(dial => dial.Name)]);

    /// <summary>
    /// Names the imperfections of each hardware; a name that a memory and a sense of any of them use gets the kind of
    /// part in front.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<RigDial>> NameAll(IReadOnlyList<DeclaredImperfections> hardware)
    {
        HashSet<string> memories = [.. NamesOf(hardware.SelectMany(one => one.Memory))];
        HashSet<string> shared = [.. memories.Intersect(NamesOf(hardware.SelectMany(one => one.Sense)))];
        IReadOnlyList<RigDial> Name(DeclaredImperfections one) =>
            [
                .. one.Memory.Select(imperfection => Dial("memory", imperfection, shared)),
                .. one.Sense.Select(imperfection => Dial("sense", imperfection, shared)),
            ];
        return [.. hardware.Select(Name)];
    }

    /// <summary>
    /// Every dial, in the order in which the parts declare them; those of layers in the network's order.
    /// </summary>
    public IReadOnlyList<RigDial> All => dials;

    /// <summary>The groups of the study's own, by name.</summary>
    private IReadOnlyDictionary<string, IReadOnlyList<RigDial>> Groups { get; init; } =
        new Dictionary<string, IReadOnlyList<RigDial>>();

    /// <summary>The layers whose dials are told apart; null where every dial turns all layers.</summary>
    public IReadOnlyList<LayerDials>? Layers { get; private init; }

    /// <summary>
    /// Whether the scenario names dials of layers, and the layers are not known yet: a name with a layer then stands
    /// for itself, whatever the layer.
    /// </summary>
    public bool AwaitsLayers { get; private init; }

    /// <summary>
    /// Every group and every imperfection without one: what a study ranks if it does not say otherwise. A group of the
    /// study's goes before one that a part declares, whose other members then stand for themselves.
    /// </summary>
    public IReadOnlyList<string> Subjects
    {
        get
        {
            RigDial[] taken = [.. dials.Where(dial => Own(dial) is not null)];
            HashSet<string> broken = [.. taken.Select(dial => dial.Group ?? ""), .. taken.Select(dial => dial.Common)];
            string? Whole(string? name) => name is null || broken.Contains(name) ? null : name;
            return
            [
                .. dials.Select(dial => Own(dial) ?? Whole(dial.Group) ?? Whole(dial.Common) ?? dial.Name).Distinct(),
            ];
        }
    }

    /// <summary>All names that stand for every layer: of imperfections first, then of groups.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            IEnumerable<string> imperfections = dials.Select(dial => dial.Common);
            IEnumerable<string> declared = dials.Select(dial => dial.Group).OfType<string>();
            return [.. imperfections.Concat(declared).Concat(Groups.Keys).Distinct()];
        }
    }

    /// <summary>The same dials with groups of the study's own, by name.</summary>
    public RigDials With(IReadOnlyDictionary<string, IReadOnlyList<RigDial>> own) =>
        new(dials)
        {
            Groups = own,
            Layers = Layers,
            AwaitsLayers = AwaitsLayers,
        };

    /// <summary>The same dials, for a scenario that names those of layers, until the layers are known.</summary>
    public RigDials Awaiting() => new(dials) { AwaitsLayers = true };

    /// <summary>
    /// The dials with some of them told apart by layer, without those that no layer has; groups of the study's own are
    /// to be added anew.
    /// </summary>
    /// <param name="layers">The layers of the network with weights, in its order.</param>
    /// <param name="apart">The names of the dials that every layer has for itself.</param>
    public RigDials Split(IReadOnlyList<LayerDials> layers, IReadOnlySet<string> apart)
    {
        bool isDigital = layers.All(layer => layer.Dials.Count == 0);
        IEnumerable<RigDial> Spread(RigDial dial)
        {
            RigDial[] own = [.. layers.SelectMany(layer => layer.Having(dial.Name))];
            if (isDigital || (own.Length > 0 && !apart.Contains(dial.Name)))
                return [dial];
            return own;
        }
        return new([.. dials.SelectMany(Spread)]) { Layers = layers };
    }

    /// <summary>The dials that a name turns; none if nothing has that name.</summary>
    public IReadOnlyList<RigDial> Under(string name)
    {
        if (Everywhere(name) is { Count: > 0 } everywhere)
            return everywhere;
        if (OfLayer(name) is not { } one)
            return [];
        if (AwaitsLayers)
            return [.. Everywhere(one.Dial).Select(dial => dial.Layer is null ? dial.In(one.Layer) : dial)];
        HashSet<string> meant = [.. (Layers ?? []).Where(layer => layer.IsIn(one.Layer)).Select(layer => layer.Name)];
        return [.. Everywhere(one.Dial).Where(dial => meant.Contains(dial.Layer ?? ""))];
    }

    /// <summary>
    /// A name as that of an imperfection in some layers; null where it is none, or stands for all layers.
    /// </summary>
    public LayerDialName? OfLayer(string name)
    {
        if (Names.Contains(name))
            return null;
        return LayerDialName.Read(name, Names);
    }

    /// <summary>Names with each that stands for all layers spread over those that have what it names.</summary>
    public IReadOnlyList<string> ByLayer(IReadOnlyList<string> names)
    {
        IEnumerable<string> Spread(string name) =>
            (Layers ?? [])
                .Select(layer => $"{layer.Name}.{name}")
                .Where(one => Under(one).Count > 0)
                .DefaultIfEmpty(name);
        return [.. names.SelectMany(name => Names.Contains(name) ? Spread(name) : [name])];
    }

    /// <summary>
    /// Of some names the narrowest that turns a dial: its own, one of fewer layers, one of all layers, a group of the
    /// study's, a declared group. Null where none does.
    /// </summary>
    public string? Narrowest(RigDial dial, IEnumerable<string> names) =>
        names
            .Where(name => Under(name).Contains(dial))
            .OrderBy(name => Width(dial, name))
            .ThenBy(name => Under(name).Count)
            .FirstOrDefault();

    /// <summary>The group that a study turns a dial with: its own, else the declared one, if there is any.</summary>
    public string? GroupOf(RigDial dial) => Own(dial) ?? dial.Group;

    /// <summary>
    /// The dials of a kind of part in one layer. A layer that the network has not, such as one of random weights, takes
    /// those of the first layer that has them.
    /// </summary>
    /// <param name="layer">The name of the layer.</param>
    /// <param name="kind">The kind of part: "memory" or "sense".</param>
    public IEnumerable<RigDial> In(string layer, string kind)
    {
        IEnumerable<RigDial> ofKind = dials.Where(dial => dial.Kind == kind);
        if (Layers is null)
            return ofKind;
        if (Layers.Any(one => one.Name == layer))
            return ofKind.Where(dial => dial.Layer is null || dial.Layer == layer);
        return ofKind.DistinctBy(dial => dial.Common);
    }

    /// <summary>
    /// The dials under some names, each at the strength of the narrowest of them; a dial at 0 is left out.
    /// </summary>
    public IReadOnlyDictionary<string, double> Turned(IReadOnlyDictionary<string, double> strengths)
    {
        double At(RigDial dial)
        {
            if (Narrowest(dial, strengths.Keys) is { } name)
                return strengths[name];
            return 0;
        }
        return dials.Where(dial => At(dial) != 0).ToDictionary(dial => dial.Name, At);
    }

    /// <summary>
    /// Every dial at its strength; those of an imperfection that is alike in all layers, of one size and at one
    /// strength, as one dial.
    /// </summary>
    public IReadOnlyList<DialStrength> At(IReadOnlyDictionary<string, double> strengths)
    {
        DialStrength Set(RigDial dial) => new(dial, strengths.GetValueOrDefault(dial.Name));
        IEnumerable<DialStrength> Told(IEnumerable<RigDial> layers)
        {
            DialStrength[] all = [.. layers.Select(Set)];
            bool isAlike =
                all.All(one => one.Strength == all[0].Strength)
                && all.All(one => one.Dial.Imperfection == all[0].Dial.Imperfection);
            if (!isAlike)
                return all;
            return [all[0] with { Dial = all[0].Dial with { Name = all[0].Dial.Common, Layer = null } }];
        }
        return [.. dials.GroupBy(dial => dial.Common).SelectMany(Told)];
    }

    /// <summary>The sentence for a name that turns no dial, with the nearest name that does.</summary>
    public string Unknown(string name) => new UnknownDial(this).Sentence(name);

    /// <summary>Where the first dial under a name stands in the order of declaration, from 0.</summary>
    public int Place(string name) => dials.TakeWhile(dial => !Under(name).Contains(dial)).Count();

    /// <summary>The dials under a name that stands for all layers, or is the full name of a dial.</summary>
    private IReadOnlyList<RigDial> Everywhere(string name)
    {
        if (Groups.TryGetValue(name, out IReadOnlyList<RigDial>? own))
            return own;
        return [.. dials.Where(dial => dial.Name == name || dial.Common == name || dial.Group == name)];
    }

    private int Width(RigDial dial, string name)
    {
        if (name == dial.Name)
            return 0;
        if (name == dial.Common)
            return 2;
        if (Groups.ContainsKey(name))
            return 3;
        if (name == dial.Group)
            return 4;
        return 1;
    }

    /// <summary>The study's own group of a dial.</summary>
    private string? Own(RigDial dial) => Groups.FirstOrDefault(group => group.Value.Contains(dial)).Key;

    private static RigDial Dial(string kind, Imperfection imperfection, HashSet<string> shared)
    {
        string Full(string name) => shared.Contains(name) ? $"{kind}.{name}" : name;
        string? group = imperfection.Group is { } declared ? Full(declared) : null;
        return new RigDial(Full(imperfection.Name), kind, group, imperfection);
    }

    private static IEnumerable<string> NamesOf(IEnumerable<Imperfection> imperfections) =>
        imperfections.SelectMany(one => new[] { one.Name, one.Group }.OfType<string>());
}
