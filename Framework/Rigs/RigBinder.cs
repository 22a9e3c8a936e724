using Modular.Contracts;
using Modular.Plugins;
using Modular.Scenarios;
using Modular.Scenarios.Yaml;

namespace Modular.Rigs;

/// <summary>Finds the parts that a scenario names, binds their options and makes them. Every problem is said at once.</summary>
internal sealed class RigBinder
{
    private readonly ScenarioFile file;
    private readonly PluginCatalog catalog;
    private readonly Problems problems;

    private RigBinder(ScenarioFile file, PluginCatalog catalog) => (this.file, this.catalog, problems) = (file, catalog, file.Problems);

    public static Rig Bind(ScenarioFile file, PluginCatalog catalog) => new RigBinder(file, catalog).Bind();

    private Rig Bind()
    {
        Scenario scenario = file.Scenario;
        Piece<IMemory>? memory = Make<IMemory>("memory", scenario.Memory);
        Piece<ICell>? cell = Make<ICell>("cell", scenario.Cell);
        Piece<ISense>? sense = Make<ISense>("sense", scenario.Sense);
        Piece<INetwork>? network = Make<INetwork>("network", scenario.Network);
        Piece<IDataset>? dataset = Make<IDataset>("dataset", scenario.Dataset);
        problems.ThrowIfAny();
        return new Rig
        {
            Scenario = scenario,
            Memory = memory!,
            Cell = cell!,
            Sense = sense!,
            Network = network!,
            Dataset = dataset!,
            Dials = DialsOf(memory!, sense!),
        };
    }

    /// <summary>Null after a problem; where the scenario chooses no part, that problem is known.</summary>
    private Piece<T>? Make<T>(string kind, PartChoice? choice)
        where T : class
    {
        if (choice?.Use is null) return null;
        Offer? offer = catalog.Find(typeof(T), choice.Use);
        if (offer is null)
        {
            problems.Add(file.Where(kind, "use"), Missing(typeof(T), kind, choice.Use));
            return null;
        }
        object? options = OptionsOf(kind, choice, offer.Part);
        return options is null ? null : Create<T>(kind, offer, options);
    }

    private object? OptionsOf(string kind, PartChoice choice, Part part)
    {
        Node node = choice.Options ?? new Mapping(file.Where(kind), []);
        return Binder.Bind(node, part.Options, new BinderContext(problems, file.Folder, $"{kind} '{part.Name}'"));
    }

    private Piece<T>? Create<T>(string kind, Offer offer, object options)
        where T : class
    {
        try
        {
            object made = offer.Part.Create(options) ?? throw new InvalidOperationException("the plugin made null");
            return new Piece<T>((T)made, kind, offer.Part.Name, offer.Plugin) { Options = options };
        }
        catch (Exception error)
        {
            string cause = error is InvalidDataException or FileNotFoundException ? error.Message : $"{error.GetType().Name}: {error.Message}";
            problems.Add(file.Where(kind), $"{kind} '{offer.Part.Name}' of {offer.Plugin.Name} {offer.Plugin.Version} could not be made from its options; {cause}");
            return null;
        }
    }

    private string Missing(Type type, string kind, string name)
    {
        IReadOnlyList<string> known = [.. catalog.Of(type).Select(offer => offer.Part.Name)];
        string? near = NearestName.Of(name, known);
        string hint = near is not null ? $"Did you mean '{near}'?" : known.Count > 0 ? $"There are {string.Join(", ", known)}; plugins of your own are added with --plugins." : "No loaded plugin offers one.";
        IEnumerable<string> rejected = catalog.Verdicts.Where(verdict => verdict.Rejection is not null).Select(verdict => $" A plugin was rejected: {verdict.Rejection}");
        return $"no {kind} is called '{name}'. {hint}{string.Concat(rejected)}";
    }

    private static RigDials DialsOf(Piece<IMemory> memory, Piece<ISense> sense) =>
        new(Declared(memory, memory.Part.Imperfections), Declared(sense, sense.Part.Imperfections));

    private static IReadOnlyList<Imperfection> Declared<T>(Piece<T> piece, IReadOnlyList<Imperfection>? imperfections)
        where T : class
    {
        if (imperfections is null) throw new InputException([$"{piece}: Imperfections is null; expected a list."]);
        string? twice = imperfections.GroupBy(x => x.Name).FirstOrDefault(same => same.Count() > 1)?.Key;
        if (twice is not null) throw new InputException([$"{piece}: declares the imperfection '{twice}' twice; names are unique within a part."]);
        string? both = imperfections.FirstOrDefault(x => imperfections.Any(y => y.Group == x.Name))?.Name;
        return both is null ? imperfections : throw new InputException([$"{piece}: calls both a group and an imperfection '{both}'; one of them needs another name."]);
    }
}
