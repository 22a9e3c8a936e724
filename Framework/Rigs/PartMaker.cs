using Modular.Contracts;
using Modular.Loading;
using Modular.Scenarios;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Rigs;

/// <summary>Finds the parts that a scenario names, binds their options and makes them.</summary>
internal sealed class PartMaker(ScenarioFile file, PluginCatalog catalog, TimeSpan limit)
{
    private readonly Problems problems = file.Problems;

    /// <summary>
    /// The part that the scenario chooses; null after a problem, and where it chooses none, for that problem is known.
    /// </summary>
    /// <param name="kind">"memory", "cell", "sense", "network" or "dataset".</param>
    /// <param name="choice">The name of the part and its options.</param>
    /// <param name="entry">The entry under precision.layers that chooses it; null for the scenario itself.</param>
    public BoundPart<T>? Make<T>(string kind, PartChoice? choice, string? entry = null)
        where T : class
    {
        if (choice?.Use is null)
            return null;
        string[] place = PlaceOf(kind, entry);
        OfferedPart? offer = catalog.Find(typeof(T), choice.Use);
        if (offer is null)
        {
            problems.Add(file.Where([.. place, "use"]), Missing(typeof(T), kind, choice.Use));
            return null;
        }
        string where = file.Where(place);
        if (BindOptions(kind, choice, offer.Part, where) is not { } options)
            return null;
        BoundPart<T>? made = Create<T>(kind, offer, options, where);
        if (made is null)
            return null;
        return made with { Entry = entry };
    }

    /// <summary>Where a scenario chooses a part, as a path from its top.</summary>
    /// <param name="kind">"memory", "cell", "sense", "network" or "dataset".</param>
    /// <param name="entry">The entry under precision.layers that chooses it; null for the scenario itself.</param>
    public static string[] PlaceOf(string kind, string? entry)
    {
        if (entry is null)
            return [kind];
        return ["precision", "layers", entry, kind];
    }

    private object? BindOptions(string kind, PartChoice choice, Part part, string where)
    {
        Node node = choice.Options ?? new Mapping(where, []);
        return Binder.Bind(node, part.Options, new BinderContext(problems, file.Folder, $"{kind} '{part.Name}'"));
    }

    private BoundPart<T>? Create<T>(string kind, OfferedPart offer, object options, string where)
        where T : class
    {
        string who = $"{kind} '{offer.Part.Name}' ({offer.Plugin})";
        var call = new ForeignCall(kind, who, "making it from its options");
        try
        {
            object made = TimeLimits.Await(limit, () => call.Run(() => Made(offer, options)));
            return new BoundPart<T>((T)made, kind, offer.Part.Name, offer.Plugin) { Options = options };
        }
        catch (Exception error)
        {
            PluginTraces.Note(error);
            string cause = FailureReason.IsForUser(error) ? error.Message : FailureReason.DescribePart(error);
            problems.Add(where, $"{who}: could not be made from its options; {cause}");
            return null;
        }
    }

    private object Made(OfferedPart offer, object options)
    {
        if (offer.Part.Kind != typeof(IDataset))
            return Make();
        string text = $"{offer.Part.Name}: {YamlText.Write(Binder.ToNode(options))}";
        return catalog.MadeDatasets.GetOrAdd(text, _ => Make());

        object Make() =>
            offer.Part.Create(options)
            ?? throw new InvalidDataException($"the plugin made null. {FailureReason.AskAuthor}");
    }

    private string Missing(Type type, string kind, string name)
    {
        IEnumerable<string> rejected = catalog
            .Verdicts.Where(verdict => verdict.Rejection is not null)
            .Select(verdict => $" A plugin was rejected: {verdict.Rejection}");
        string missing = $"no {kind} is called '{Excerpt.Shorten(name)}'{OtherKind(name)}.";
        return $"{missing} {Hint(type, name)}{string.Concat(rejected)}";
    }

    private string OtherKind(string name)
    {
        foreach (Type other in PartKind.All)
            if (catalog.Find(other, name) is not null)
                return $", but a {PartKind.Word(other)} is";
        return "";
    }

    private string Hint(Type type, string name)
    {
        IReadOnlyList<string> known = [.. catalog.OfKind(type).Select(offer => offer.Part.Name)];
        if (NearestName.Find(name, known) is string near)
            return $"Did you mean '{near}'?";
        if (known.Count == 0)
            return "No loaded plugin offers one.";
        return $"There are {string.Join(", ", known)}; plugins of your own are added with --plugins.";
    }
}
