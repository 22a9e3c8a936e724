using Modular.Contracts;
using Modular.Energies;
using Modular.Loading;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Text;
using Modular.Training;
using static TorchSharp.torch;

namespace Modular.Studies;

/// <summary>Finds what is wrong before the first trial, by asking the parts: data, network, layers, pulses.</summary>
internal sealed class RigCheck
{
    private const string CheckData = "Check its options and files, or ask the plugin's author.";

    private readonly ScenarioFile file;
    private readonly Rig rig;
    private readonly SubjectNeed need;
    private readonly TimeSpan limit;
    private readonly TimeSpan limitOfOne; // for a single weight
    private readonly Problems problems = new();
    private readonly AbilityCheck abilities;
    private Model? model;
    private InferenceEnergy? energy;
    private BuiltNetwork? network;
    private TrainingData? data;

    private RigCheck(ScenarioFile file, Rig rig, TimeLimits patience, SubjectNeed need = SubjectNeed.Ranking)
    {
        this.file = file;
        this.rig = rig;
        this.need = need;
        abilities = new AbilityCheck(file, rig, problems);
        limit = patience.Work;
        limitOfOne = patience.Answer;
    }

    /// <summary>
    /// Checks everything. Throws with everything that is wrong, or returns what it found out about the study.
    /// </summary>
    /// <param name="file">The scenario as it was read.</param>
    /// <param name="rig">The parts of the scenario.</param>
    /// <param name="patience">How long each question may take; as usual unless given.</param>
    /// <param name="need">
    /// What is asked of the imperfections. A study that ranks some needs a layer in the memory.
    /// </param>
    public static RigFindings Run(
        ScenarioFile file,
        Rig rig,
        TimeLimits? patience = null,
        SubjectNeed need = SubjectNeed.Ranking
    )
    {
        var check = new RigCheck(file, rig, patience ?? new(), need);
        check.Ask(rig.Dataset, "Samples", check.Samples);
        check.problems.ThrowIfAny();
        check.Ask(rig.Dataset, "Inputs", check.Inputs);
        check.Ask(rig.Network, "Build", check.Layers);
        check.problems.ThrowIfAny();
        check.Ask(rig.Network, "forward", check.Forward);
        check.Ask(rig.Sense, nameof(IUseEnergies.Energies), check.Energy);
        check.Ask(rig.Network, "Dispose", () => check.model?.Dispose());
        foreach (Rig used in rig.Used(check.network!.Weights))
            check.Devices(used);
        check.problems.ThrowIfAny();
        return new RigFindings(check.network, check.energy);
    }

    /// <summary>
    /// Lets the data set read its files while libtorch is loaded. Problems with them are dropped here, because
    /// <see cref="Run"/> asks again and reports them in order.
    /// </summary>
    public static void ReadData(ScenarioFile file, Rig rig, TimeLimits? patience)
    {
        var check = new RigCheck(file, rig, patience ?? new());
        check.Ask(rig.Dataset, "Samples", check.Samples);
    }

    /// <summary>
    /// What prevents memory and cell from being trained in place, one sentence each; empty for off-line training.
    /// </summary>
    public static IReadOnlyList<string> Pulses(ScenarioFile file, Rig rig, TimeLimits? patience)
    {
        if (rig.Scenario.Training.Mode != TrainingMode.InPlace)
            return [];
        var check = new RigCheck(file, rig, patience ?? new());
        check.Ask(rig.Memory, "Fabricate", check.abilities.Pulses, check.limitOfOne);
        return check.problems.Sentences;
    }

    /// <summary>Checks whether the devices of a hardware can be read, and do what the scenario asks of them.</summary>
    private void Devices(Rig used)
    {
        var able = new AbilityCheck(file, used, problems);
        Ask(used.Sense, "Read", new ReadingCheck(file, used, problems).Run, limitOfOne);
        if (rig.Scenario.Training.Mode == TrainingMode.InPlace)
            Ask(used.Memory, "Fabricate", able.Pulses, limitOfOne);
        else
            able.NoPulses();
        if (rig.Scenario.Conditions.Age > TimeSpan.Zero)
            Ask(used.Memory, "Fabricate", able.Time, limitOfOne);
        if (rig.Scenario.Conditions.Reads > 0)
            Ask(used.Memory, "Fabricate", able.Uses, limitOfOne);
    }

    private void Samples()
    {
        data = new TrainingData(rig);
        if (data.TrainCount == 0)
            throw rig.Dataset.Broken("Samples", "has no training sample; expected at least one.", CheckData);
        if (data.TrainCount == 1)
            throw rig.Dataset.Broken(
                "Samples",
                "has one training sample; expected at least two, for batch norm.",
                CheckData
            );
        if (data.TestCount == 0)
            throw rig.Dataset.Broken("Samples", "has no test sample; expected at least one.", CheckData);
    }

    private void Inputs()
    {
        using var scope = NewDisposeScope();
        Some();
    }

    private void Layers()
    {
        if (Build() is not { } built)
            return;
        model = built;
        network = BuiltNetwork.FromModel(model, rig.Layers, data!.TrainCount) with
        {
            Memory = ParameterMemory.Count(model, rig),
        };
        new LayerExceptions(file, model, problems).Check();
        RefuseDrawnWeights(model);
        if (IsNothingToRank(network))
            problems.Add(
                file.Where("precision"),
                $"no layer lives in the memory; cell '{rig.Cell.Name}' holds {Phrases.Describe(rig.Facts.Holds)} weights. Give "
                    + $"at least one layer that precision{OtherCells()}."
            );
        foreach (LayerPlan plan in network.Weights.Where(plan => plan is { Entry: not null, InMemory: false }))
            problems.Add(file.Where("precision", "layers", plan.Entry!), NotHeld(plan));
        if (rig.Scenario.Training.Mode == TrainingMode.InPlace)
            abilities.Learning(network.Weights);
        if (LevelCheck.Problem(rig, model.Layers.Select(layer => layer.Plan)) is { } tooFew)
            problems.Add(file.Where("precision"), tooFew);
    }

    /// <summary>
    /// The sentence for a layer whose own hardware has a cell that does not hold the layer's weights.
    /// </summary>
    private string NotHeld(LayerPlan plan)
    {
        Rig own = rig.For(plan);
        IReadOnlyList<string> cells = OtherParts.Cells(own, plan.Weights.ToHeld());
        string other = cells.Count == 0 ? "another cell" : $"cell {OtherParts.Choices(cells)}";
        return $"layer '{plan.Name}' has {plan.Weights.Word()} weights, and cell '{own.Cell.Name}' holds "
            + $"{Phrases.Describe(own.Facts.Holds)} weights, so memory '{own.Memory.Name}' cannot hold the layer; expected a "
            + $"cell that does. Use {other} for it, another precision, or 'memory: none'.";
    }

    /// <summary>
    /// Refuses a network without given weights that is not trained, because its weights would be random.
    /// </summary>
    private void RefuseDrawnWeights(Model built)
    {
        WeightLayer? drawn = built.Layers.FirstOrDefault(layer => layer.Plan.Reason is null);
        if (rig.Scenario.Training.Mode != TrainingMode.None || drawn is null || built.Stored is not null)
            return;
        problems.Add(
            file.Where("training", "mode"),
            $"nothing is trained, and layer '{drawn.Plan.Name}' of network '{rig.Network.Name}' has no weights but random "
                + "ones; expected a network that brings its weights, such as 'onnx'. Use one, or 'mode: off-line'."
        );
    }

    /// <summary>
    /// Whether imperfections are to be ranked but no layer has any. A reference study may be meant so.
    /// </summary>
    private bool IsNothingToRank(BuiltNetwork built) =>
        need switch
        {
            SubjectNeed.Ranking => built.IsDigital,
            SubjectNeed.RankingIfHeld => built.IsDigital && !built.Weights.All(layer => layer.IsMeantDigital),
            _ => false,
        };

    /// <summary>Builds the network; null where the weights that the scenario names do not fit.</summary>
    private Model? Build()
    {
        try
        {
            return rig.Sketch();
        }
        catch (InputException wrong)
        {
            foreach (string sentence in wrong.Problems)
                problems.Add(file.Where("training", "weights"), sentence);
            return null;
        }
    }

    /// <summary>Computes two samples with the network, without hardware.</summary>
    private void Forward()
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        model!.Network.eval();
        model.Network.forward(Some().Inputs);
    }

    /// <summary>
    /// Computes the energy. It is not counted where a layer was used for no sample, because its work is then not known.
    /// </summary>
    private void Energy()
    {
        network = network! with { Products = model!.Layers.Sum(Products) };
        if (model.Layers.All(layer => layer.Uses > 0))
            energy = new PartEnergies(rig).Count(model.Layers);
    }

    /// <summary>
    /// The number of products of a layer for one sample: at each of its positions every weight is used once.
    /// </summary>
    private static double Products(WeightLayer layer) => (double)layer.Plan.Outputs * layer.Plan.Inputs * layer.Uses;

    private Batch Some() => data!.Train(seed: 0, epoch: 0, size: 2).First();

    /// <summary>
    /// The end of a sentence on the loaded cells that hold the layers' weights; empty where none does.
    /// </summary>
    private string OtherCells()
    {
        Precision asked = model!
            .Layers.Select(layer => layer.Plan.Weights.ToHeld())
            .Aggregate(default(Precision), (all, one) => all | one);
        IReadOnlyList<string> names = OtherParts.Cells(rig, asked);
        if (names.Count == 0)
            return "";
        return $", or use cell {OtherParts.Choices(names)}, which holds {Phrases.Describe(asked)} weights";
    }

    /// <summary>
    /// Asks foreign code a question. An exception, or no answer in time, is reported at the place where the scenario
    /// chooses the part.
    /// </summary>
    private void Ask<T>(BoundPart<T> piece, string method, Action question)
        where T : class => Ask(piece, method, question, limit);

    /// <summary>The same with another time limit. A part that did not answer is asked nothing more.</summary>
    private void Ask<T>(BoundPart<T> piece, string method, Action question, TimeSpan time)
        where T : class
    {
        using ForeignCall.Question asked = ForeignCall.Ask();
        try
        {
            TimeLimits.Await(
                time,
                () =>
                {
                    question();
                    return true;
                }
            );
        }
        catch (AnswerTimeoutException overdue) when (asked.Current is { Kind: not null } call)
        {
            problems.Add(
                file.Where(PlaceOf(call.Kind, piece)),
                $"{call.Who}: {call.Method} {FailureReason.DescribeMember(overdue)}"
            );
            problems.ThrowIfAny();
        }
        catch (ContractViolation broken)
        {
            problems.Add(file.Where(PlaceOf(broken.Kind, piece)), broken.Message);
        }
        catch (Exception error)
        {
            problems.Add(file.Where(piece.Place), piece.Failed(method, error).Message);
        }
    }

    /// <summary>The path in the scenario at which the part with the problem is chosen.</summary>
    private static string[] PlaceOf<T>(string? kind, BoundPart<T> piece)
        where T : class => kind is null || kind == piece.Kind ? piece.Place : [kind];
}
