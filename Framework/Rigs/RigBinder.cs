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
    private readonly PartQuestions questions;
    private readonly PartMaker parts;

    private RigBinder(ScenarioFile file, PluginCatalog catalog, TimeLimits patience)
    {
        this.file = file;
        this.catalog = catalog;
        problems = file.Problems;
        questions = new PartQuestions(file, problems, patience.Answer);
        parts = new PartMaker(file, catalog, patience.Answer);
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
        BoundPart<IMemory>? memory = parts.Make<IMemory>("memory", file.Scenario.Memory);
        BoundPart<ICell>? cell = parts.Make<ICell>("cell", file.Scenario.Cell);
        BoundPart<ISense>? sense = parts.Make<ISense>("sense", file.Scenario.Sense);
        BoundPart<INetwork>? network = parts.Make<INetwork>("network", file.Scenario.Network);
        BoundPart<IDataset>? dataset = parts.Make<IDataset>("dataset", file.Scenario.Dataset);
        LayerParts[] layers = [.. LayerParts.MakeAll(file.Scenario.Precision, parts)];
        Scenario scenario = GivenPrecision.Settle(file, network);
        if (
            problems.Any
            && memory is not null
            && sense is not null
            && scenario is { Training: not null, Study: not null }
        )
            CheckDials(memory, sense, check);
        problems.ThrowIfAny();
        DataShape? shape = questions.Shape(dataset!);
        Hardware own = Ask(memory!, cell!, sense!, shape);
        IEnumerable<Hardware> others = layers.Select(layer => Ask(layer, own, shape));
        Hardware[] hardware = WithDials([own, .. others]);
        RigDials dials = RigDials.Union([.. hardware.Select(one => one.Facts.Dials)]);
        var rig = new Rig
        {
            Scenario = scenario,
            Catalog = catalog,
            Memory = memory!,
            Cell = cell!,
            Sense = sense!,
            Network = network!,
            Dataset = dataset!,
            Facts = hardware[0].Facts,
            ByLayer = layers.Zip(hardware[1..]).ToDictionary(pair => pair.First.Entry, pair => pair.Second),
            Dials = OwnGroups.Add(file, RigLayers.Await(file, dials)),
        };
        TrainingCheck.Run(file, rig.Dials);
        ProbabilityCheck.Run(file, rig.Dials);
        problems.ThrowIfAny();
        return rig;
    }

    /// <summary>Adds what is wrong about imperfections to the problems that are there.</summary>
    private void CheckDials(BoundPart<IMemory> memory, BoundPart<ISense> sense, Action<RigDials> check)
    {
        if (RigLayers.HasHardware(file.Scenario))
            return; // the parts of layers have imperfections, too, and one of these parts may be missing
        RigDials declared = RigDials.Union(RigDials.NameAll([Imperfections(memory, sense)]));
        RigDials dials = OwnGroups.Add(file, RigLayers.Await(file, declared));
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

    /// <summary>The hardware of layers; what their entry does not name is the scenario's.</summary>
    private Hardware Ask(LayerParts layer, Hardware own, DataShape? shape) =>
        Ask(layer.Memory ?? own.Memory, layer.Cell ?? own.Cell, layer.Sense ?? own.Sense, shape);

    /// <summary>What the parts say of themselves. What a problem leaves open has a default and is never used.</summary>
    private Hardware Ask(BoundPart<IMemory> memory, BoundPart<ICell> cell, BoundPart<ISense> sense, DataShape? shape) =>
        new(memory, cell, sense)
        {
            Facts = new RigFacts
            {
                Range = questions.Range(memory),
                MemoryNumbers = questions.Numbers(memory),
                Devices = questions.Devices(cell),
                Holds = questions.Holds(cell),
                SenseNumbers = questions.Numbers(sense),
                Shape = shape!,
            },
        };

    /// <summary>The same hardware with its imperfections, under names that all of it has in common.</summary>
    private Hardware[] WithDials(IReadOnlyList<Hardware> hardware)
    {
        IReadOnlyList<IReadOnlyList<RigDial>> dials = RigDials.NameAll([
            .. hardware.Select(one => Imperfections(one.Memory, one.Sense)),
        ]);
        return [.. hardware.Zip(dials, (one, own) => one with { Facts = one.Facts with { Dials = own } })];
    }

    private DeclaredImperfections Imperfections(BoundPart<IMemory> memory, BoundPart<ISense> sense) =>
        new([.. questions.Imperfections(memory) ?? [], .. Steps(memory)], questions.Imperfections(sense) ?? []);

    /// <summary>The steps of a memory, where the scenario ranks them.</summary>
    private IEnumerable<Imperfection> Steps(BoundPart<IMemory> memory)
    {
        if (Granularity.IsRanked(file.Scenario))
            return Granularity.Declare(questions.Steps(memory));
        return [];
    }
}
