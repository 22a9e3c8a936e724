using Modular.Contracts;
using Modular.Energies;
using Modular.Loading;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Text;
using Modular.Training;
using static TorchSharp.torch;

namespace Modular.Studies;

/// <summary>
/// What can be known to be wrong before the first trial, and needs the parts to work: data, network, layers, pulses.
/// </summary>
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
    private int trainSamples;

    private RigCheck(ScenarioFile file, Rig rig, TimeLimits patience, SubjectNeed need = SubjectNeed.Ranking)
    {
        this.file = file;
        this.rig = rig;
        this.need = need;
        abilities = new AbilityCheck(file, rig, problems);
        limit = patience.Work;
        limitOfOne = patience.Answer;
    }

    /// <summary>Throws with everything that is wrong; gives what it learned of a study that is right.</summary>
    /// <param name="file">The scenario as it was read.</param>
    /// <param name="rig">The parts of the scenario.</param>
    /// <param name="patience">How long each question may take; as usual unless given.</param>
    /// <param name="need">What is asked of imperfections; a study that ranks some needs a layer in the memory.</param>
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
        check.Ask(rig.Sense, "Read", check.Reading, check.limitOfOne);
        if (rig.Scenario.Training.Mode == TrainingMode.InPlace)
            check.Ask(rig.Memory, "Fabricate", check.abilities.Pulses, check.limitOfOne);
        if (rig.Scenario.Conditions.Age > TimeSpan.Zero)
            check.Ask(rig.Memory, "Fabricate", check.abilities.Time, check.limitOfOne);
        if (rig.Scenario.Conditions.Reads > 0)
            check.Ask(rig.Memory, "Fabricate", check.abilities.Uses, check.limitOfOne);
        check.problems.ThrowIfAny();
        return new RigFindings(check.network, check.energy);
    }

    /// <summary>What keeps the memory and the cell from training in place, a sentence each; nothing off-line.</summary>
    public static IReadOnlyList<string> Pulses(ScenarioFile file, Rig rig, TimeLimits? patience)
    {
        if (rig.Scenario.Training.Mode != TrainingMode.InPlace)
            return [];
        var check = new RigCheck(file, rig, patience ?? new());
        check.Ask(rig.Memory, "Fabricate", check.abilities.Pulses, check.limitOfOne);
        return check.problems.Sentences;
    }

    private void Samples()
    {
        var data = new TrainingData(rig);
        trainSamples = data.TrainCount;
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
        network = BuiltNetwork.FromModel(model, rig.Layers, trainSamples) with
        {
            Memory = WeightMemory.FromModel(model, rig),
        };
        new LayerExceptions(file, model, problems).Check();
        RefuseDrawnWeights(model);
        if (IsNothingToRank(network))
            problems.Add(
                file.Where("precision"),
                $"no layer lives in the memory; cell '{rig.Cell.Name}' holds {Phrases.Describe(rig.Facts.Holds)} weights. Give "
                    + $"at least one layer that precision{OtherCells()}."
            );
        if (abilities.Integers(network.Weights) is { } untrained)
            problems.Add(file.Where("precision"), untrained);
        if (LevelCheck.Problem(rig, model.Layers.Select(layer => layer.Plan)) is { } tooFew)
            problems.Add(file.Where("precision"), tooFew);
    }

    /// <summary>Without training, weights that nobody gave would be those that were drawn at random.</summary>
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

    /// <summary>Whether imperfections are to be ranked and no layer has any; a reference may be meant so.</summary>
    private bool IsNothingToRank(BuiltNetwork built) =>
        need switch
        {
            SubjectNeed.Ranking => built.IsDigital,
            SubjectNeed.RankingIfHeld => built.IsDigital && !built.Weights.All(layer => layer.IsMeantDigital),
            _ => false,
        };

    /// <summary>The network; null where the weights that the scenario names do not fit.</summary>
    private Model? Build()
    {
        try
        {
            return rig.Build(seed: 0);
        }
        catch (InputException wrong)
        {
            foreach (string sentence in wrong.Problems)
                problems.Add(file.Where("training", "weights"), sentence);
            return null;
        }
    }

    /// <summary>Two samples through the network, without hardware.</summary>
    private void Forward()
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        model!.Network.eval();
        model.Network.forward(Some().Inputs);
    }

    /// <summary>Nothing is counted where a layer was used for no sample: its work is not known then.</summary>
    private void Energy()
    {
        network = network! with { Products = model!.Layers.Sum(Products) };
        if (model.Layers.All(layer => layer.Uses > 0))
            energy = new PartEnergies(rig).Count(model.Layers);
    }

    /// <summary>Products of a layer for one sample: at each of its positions every weight is used once.</summary>
    private static double Products(WeightLayer layer) => (double)layer.Plan.Outputs * layer.Plan.Inputs * layer.Uses;

    private Batch Some() => new TrainingData(rig).Train(seed: 0, epoch: 0, size: 2).First();

    /// <summary>
    /// Reads one weight, for a sense that cannot read this cell says so in its own words. Where the memory gives what no
    /// sense can take, the memory is to blame. Any other failure is left to the trials.
    /// </summary>
    private void Reading()
    {
        using var scope = NewDisposeScope();
        IMemoryArray? one = abilities.Weight();
        if (one is not null && ReadOnce(one) is { } read)
            SenseOnce(read);
        abilities.Discard(one);
    }

    /// <summary>Lets the sense read a weight.</summary>
    private void SenseOnce(Tensor read)
    {
        try
        {
            ISenseArray? amplifier = rig.Sense.Call(
                nameof(ISense.Fabricate),
                sense => sense.Fabricate([1, 1], rig.Facts.Range, new Conditions(0, _ => 0))
            );
            if (rig.Cell.Part is ICodedCell && amplifier is IColumnSense)
                problems.Add(
                    file.Where("sense"),
                    $"sense '{rig.Sense.Name}' sums columns, and cell '{rig.Cell.Name}' stores coded words, which "
                        + "have none; expected a sense that reads single values. Choose another sense or cell."
                );
            else
                rig.Sense.Call(nameof(ISenseArray.Read), _ => amplifier?.Read(read));
            rig.Sense.Do(nameof(IDisposable.Dispose), _ => amplifier?.Dispose());
        }
        catch (ContractViolation failed) when (failed.InnerException is not null)
        {
            if (failed.InnerException is InvalidDataException)
                problems.Add(file.Where("sense"), failed.Message + OtherSenses());
        }
    }

    /// <summary>The loaded cells that hold what the layers ask for, as the end of a sentence; empty where none does.</summary>
    private string OtherCells()
    {
        Precision asked = model!
            .Layers.Select(layer => layer.Plan.Weights.ToHeld())
            .Aggregate(default(Precision), (all, one) => all | one);
        IReadOnlyList<string> names = OtherParts.Cells(rig, asked);
        return names.Count == 0 ? "" : $", or use cell {Choices(names)}, which holds {Phrases.Describe(asked)} weights";
    }

    /// <summary>The loaded senses that read the chosen cell, as a sentence; empty where none does.</summary>
    private string OtherSenses()
    {
        IReadOnlyList<string> names = OtherParts.Senses(rig);
        return names.Count == 0 ? "" : $" Or keep cell '{rig.Cell.Name}' and use sense {Choices(names)}.";
    }

    private static string Choices(IReadOnlyList<string> names) =>
        Phrases.Either([.. names.Select(name => $"'{name}'")]);

    /// <summary>One observation of a weight; null where the memory gives none, which fails the trials.</summary>
    private Tensor? ReadOnce(IMemoryArray one)
    {
        try
        {
            Tensor read = rig.Memory.Call(nameof(IMemoryArray.Read), _ => one.Read());
            string? wrong = TensorContract.Violation(read, [rig.Facts.Devices, 1, 1], ScalarType.Float32, CPU);
            if (wrong is null)
                return read;
            problems.Add(file.Where("memory"), rig.Memory.Broken(nameof(IMemoryArray.Read), wrong).Message);
        }
        catch (ContractViolation failed) when (failed.InnerException is not null)
        {
            // The trials say it, each with its own sentence.
        }
        return null;
    }

    /// <summary>
    /// Foreign code works here: what it breaks or never answers is said where the scenario chooses it.
    /// </summary>
    private void Ask<T>(BoundPart<T> piece, string method, Action question)
        where T : class => Ask(piece, method, question, limit);

    /// <summary>The same within another time. A part that never answers is asked nothing more.</summary>
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
            problems.Add(file.Where(call.Kind), $"{call.Who}: {call.Method} {FailureReason.DescribeMember(overdue)}");
            problems.ThrowIfAny();
        }
        catch (ContractViolation broken)
        {
            problems.Add(file.Where(broken.Kind ?? piece.Kind), broken.Message);
        }
        catch (Exception error)
        {
            problems.Add(file.Where(piece.Kind), piece.Failed(method, error).Message);
        }
    }
}
