using Modular.Contracts;
using Modular.Loading;
using Modular.Scenarios;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Rigs;

/// <summary>
/// Finds the parts that a scenario names, binds their options, makes them and asks them about themselves. Every problem
/// is said at once.
/// </summary>
internal sealed class RigBinder
{
    private readonly ScenarioFile file;
    private readonly PluginCatalog catalog;
    private readonly Problems problems;
    private readonly TimeSpan limit;

    private RigBinder(ScenarioFile file, PluginCatalog catalog, TimeLimits patience)
    {
        this.file = file;
        this.catalog = catalog;
        problems = file.Problems;
        limit = patience.Answer;
    }

    /// <param name="file">The scenario, read.</param>
    /// <param name="catalog">The plugins, loaded.</param>
    /// <param name="patience">How long making a part, or one of its answers, may take; as usual unless given.</param>
    public static Rig Bind(ScenarioFile file, PluginCatalog catalog, TimeLimits? patience = null) =>
        new RigBinder(file, catalog, patience ?? new()).Bind();

    private Rig Bind()
    {
        Scenario scenario = file.Scenario;
        BoundPart<IMemory>? memory = Make<IMemory>("memory", scenario.Memory);
        BoundPart<ICell>? cell = Make<ICell>("cell", scenario.Cell);
        BoundPart<ISense>? sense = Make<ISense>("sense", scenario.Sense);
        BoundPart<INetwork>? network = Make<INetwork>("network", scenario.Network);
        BoundPart<IDataset>? dataset = Make<IDataset>("dataset", scenario.Dataset);
        problems.ThrowIfAny();
        var rig = new Rig
        {
            Scenario = scenario,
            Memory = memory!,
            Cell = cell!,
            Sense = sense!,
            Network = network!,
            Dataset = dataset!,
            Facts = FactsOf(memory!, cell!, sense!, dataset!),
            Dials = OwnGroups.Add(file, DialsOf(memory!, sense!)),
        };
        TrainingCheck.Run(file, rig.Dials);
        problems.ThrowIfAny();
        return rig;
    }

    /// <summary>Null after a problem; where the scenario chooses no part, that problem is known.</summary>
    private BoundPart<T>? Make<T>(string kind, PartChoice? choice)
        where T : class
    {
        if (choice?.Use is null)
            return null;
        OfferedPart? offer = catalog.Find(typeof(T), choice.Use);
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

    private BoundPart<T>? Create<T>(string kind, OfferedPart offer, object options)
        where T : class
    {
        try
        {
            object made =
                TimeLimits.Await(limit, () => offer.Part.Create(options))
                ?? throw new InvalidDataException($"the plugin made null. {FailureReason.AskAuthor}");
            return new BoundPart<T>((T)made, kind, offer.Part.Name, offer.Plugin) { Options = options };
        }
        catch (Exception error)
        {
            string cause = FailureReason.IsForUser(error) ? error.Message : FailureReason.DescribePart(error);
            problems.Add(
                file.Where(kind),
                $"{kind} '{offer.Part.Name}' ({offer.Plugin}): could not be made from its options; {cause}"
            );
            return null;
        }
    }

    private string Missing(Type type, string kind, string name)
    {
        IReadOnlyList<string> known = [.. catalog.OfKind(type).Select(offer => offer.Part.Name)];
        string? near = NearestName.Find(name, known);
        string hint =
            near is not null ? $"Did you mean '{near}'?"
            : known.Count > 0 ? $"There are {string.Join(", ", known)}; plugins of your own are added with --plugins."
            : "No loaded plugin offers one.";
        IEnumerable<string> rejected = catalog
            .Verdicts.Where(verdict => verdict.Rejection is not null)
            .Select(verdict => $" A plugin was rejected: {verdict.Rejection}");
        string? other = PartKind.All.FirstOrDefault(other => catalog.Find(other, name) is not null) is { } found
            ? $", but a {PartKind.Word(found)} is"
            : null;
        return $"no {kind} is called '{Excerpt.Shorten(name)}'{other}. {hint}{string.Concat(rejected)}";
    }

    /// <summary>What a problem leaves open has a default and is never used.</summary>
    private RigFacts FactsOf(
        BoundPart<IMemory> memory,
        BoundPart<ICell> cell,
        BoundPart<ISense> sense,
        BoundPart<IDataset> dataset
    )
    {
        var interview = new PartQuestions(file, problems, limit);
        return new()
        {
            Range = interview.Range(memory),
            MemoryNumbers = interview.Numbers(memory),
            Devices = interview.Devices(cell),
            Holds = interview.Holds(cell),
            SenseNumbers = interview.Numbers(sense),
            Shape = interview.Shape(dataset)!,
        };
    }

    private RigDials DialsOf(BoundPart<IMemory> memory, BoundPart<ISense> sense)
    {
        var interview = new PartQuestions(file, problems, limit);
        return new(interview.Imperfections(memory) ?? [], interview.Imperfections(sense) ?? []);
    }
}
