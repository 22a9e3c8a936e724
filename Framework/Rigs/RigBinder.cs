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

    /// <summary>Makes the rig of a scenario; throws <see cref="InputException"/> with every problem.</summary>
    /// <param name="file">The scenario as it was read.</param>
    /// <param name="catalog">The plugins that were loaded.</param>
    /// <param name="patience">How long making a part, or one of its answers, may take; as usual unless given.</param>
    /// <param name="check">
    /// Also checks what the scenario says of imperfections, by throwing; called where a part is missing, so that all
    /// mistakes are said at once.
    /// </param>
    public static Rig Bind(
        ScenarioFile file,
        PluginCatalog catalog,
        TimeLimits? patience = null,
        Action<RigDials>? check = null
    ) => new RigBinder(file, catalog, patience ?? new()).Bind(check ?? (_ => { }));

    private Rig Bind(Action<RigDials> check)
    {
        BoundPart<IMemory>? memory = Make<IMemory>("memory", file.Scenario.Memory);
        BoundPart<ICell>? cell = Make<ICell>("cell", file.Scenario.Cell);
        BoundPart<ISense>? sense = Make<ISense>("sense", file.Scenario.Sense);
        BoundPart<INetwork>? network = Make<INetwork>("network", file.Scenario.Network);
        BoundPart<IDataset>? dataset = Make<IDataset>("dataset", file.Scenario.Dataset);
        Scenario scenario = GivenPrecision.Settle(file, network);
        if (
            problems.Any
            && memory is not null
            && sense is not null
            && scenario is { Training: not null, Study: not null }
        )
            CheckDials(memory, sense, check);
        problems.ThrowIfAny();
        var rig = new Rig
        {
            Scenario = scenario,
            Catalog = catalog,
            Memory = memory!,
            Cell = cell!,
            Sense = sense!,
            Network = network!,
            Dataset = dataset!,
            Facts = AskFacts(memory!, cell!, sense!, dataset!),
            Dials = OwnGroups.Add(file, RigLayers.Await(file, AskDials(memory!, sense!))),
        };
        TrainingCheck.Run(file, rig.Dials);
        ProbabilityCheck.Run(file, rig.Dials);
        problems.ThrowIfAny();
        return rig;
    }

    /// <summary>Adds what is wrong about imperfections to the problems that are there.</summary>
    private void CheckDials(BoundPart<IMemory> memory, BoundPart<ISense> sense, Action<RigDials> check)
    {
        RigDials dials = OwnGroups.Add(file, RigLayers.Await(file, AskDials(memory, sense)));
        TrainingCheck.Run(file, dials);
        if (dials.AwaitsLayers)
            return; // what names of layers stand for is known once the network is built
        try
        {
            check(dials);
        }
        catch (InputException wrong)
        {
            problems.Add(wrong);
        }
    }

    /// <summary>
    /// The part that the scenario chooses; null after a problem, and where it chooses none, for that problem is known.
    /// </summary>
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
        if (BindOptions(kind, choice, offer.Part) is not { } options)
            return null;
        return Create<T>(kind, offer, options);
    }

    private object? BindOptions(string kind, PartChoice choice, Part part)
    {
        Node node = choice.Options ?? new Mapping(file.Where(kind), []);
        return Binder.Bind(node, part.Options, new BinderContext(problems, file.Folder, $"{kind} '{part.Name}'"));
    }

    private BoundPart<T>? Create<T>(string kind, OfferedPart offer, object options)
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
            problems.Add(file.Where(kind), $"{who}: could not be made from its options; {cause}");
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

    /// <summary>
    /// What the parts say of themselves. What a problem leaves open has a default and is never used.
    /// </summary>
    private RigFacts AskFacts(
        BoundPart<IMemory> memory,
        BoundPart<ICell> cell,
        BoundPart<ISense> sense,
        BoundPart<IDataset> dataset
    )
    {
        var questions = new PartQuestions(file, problems, limit);
        return new()
        {
            Range = questions.Range(memory),
            MemoryNumbers = questions.Numbers(memory),
            Devices = questions.Devices(cell),
            Holds = questions.Holds(cell),
            SenseNumbers = questions.Numbers(sense),
            Shape = questions.Shape(dataset)!,
        };
    }

    private RigDials AskDials(BoundPart<IMemory> memory, BoundPart<ISense> sense)
    {
        var questions = new PartQuestions(file, problems, limit);
        return new(questions.Imperfections(memory) ?? [], questions.Imperfections(sense) ?? []);
    }
}
