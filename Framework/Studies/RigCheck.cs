using Modular.Contracts;
using Modular.Energies;
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
    private readonly TimeSpan limit;
    private readonly Problems problems = new();
    private Model? model;
    private InferenceEnergy? energy;
    private BuiltNetwork? network;
    private int trainSamples;

    private RigCheck(ScenarioFile file, Rig rig, TimeLimits patience)
    {
        this.file = file;
        this.rig = rig;
        limit = patience.Work;
    }

    /// <summary>Throws with everything that is wrong; gives what it learned of a study that is right.</summary>
    /// <param name="file">The scenario as it was read.</param>
    /// <param name="rig">The parts of the scenario.</param>
    /// <param name="patience">How long each question may take; as usual unless given.</param>
    public static RigFindings Run(ScenarioFile file, Rig rig, TimeLimits? patience = null)
    {
        var check = new RigCheck(file, rig, patience ?? new());
        check.Ask(rig.Dataset, "Samples", check.Samples);
        check.problems.ThrowIfAny();
        check.Ask(rig.Dataset, "Inputs", check.Inputs);
        check.Ask(rig.Network, "Build", check.Layers);
        check.problems.ThrowIfAny();
        check.Ask(rig.Network, "forward", check.Forward);
        check.Ask(rig.Sense, nameof(IUseEnergies.Energies), check.Energy);
        check.Ask(rig.Network, "Dispose", () => check.model?.Dispose());
        check.Ask(rig.Sense, "Read", check.Reading);
        if (rig.Scenario.Training.Mode == TrainingMode.InPlace)
            check.Ask(rig.Memory, "Fabricate", check.Pulses);
        if (rig.Scenario.Conditions.Age > TimeSpan.Zero)
            check.Ask(rig.Memory, "Fabricate", check.Time);
        if (rig.Scenario.Conditions.Reads > 0)
            check.Ask(rig.Memory, "Fabricate", check.Uses);
        check.problems.ThrowIfAny();
        return new RigFindings(check.network, check.energy);
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
        model = rig.Build(seed: 0);
        network = BuiltNetwork.FromModel(model, rig.Layers, trainSamples);
        new LayerExceptions(file, model, problems).Check();
        if (!model.Layers.Any(layer => layer.Plan.InMemory))
            problems.Add(
                file.Where("precision"),
                $"no layer lives in the memory; cell '{rig.Cell.Name}' holds {Phrases.Describe(rig.Facts.Holds)} weights. Give "
                    + "at least one layer that precision."
            );
        if (LevelCheck.Problem(rig, model.Layers.Select(layer => layer.Plan)) is { } tooFew)
            problems.Add(file.Where("precision"), tooFew);
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
    /// Asks one weight what the memory can do. A memory that cannot make it fails the trials, each with its own
    /// sentence.
    /// </summary>
    private void Pulses()
    {
        string where = file.Where("training", "mode");
        if (rig.Cell.Part is not IPulsedCell)
            problems.Add(
                where,
                $"cell '{rig.Cell.Name}' turns no steps into pulses, so it cannot be trained in place. Use 'mode: off-line'."
            );
        IMemoryArray? one = Weight();
        if (one is not null and not IPulsedArray)
            problems.Add(
                where,
                $"memory '{rig.Memory.Name}' takes no pulses, so it cannot be trained in place. Use 'mode: off-line'."
            );
        if (one is IPulsedArray pulsed)
            Sets(rig.Memory.Call("Signs", _ => pulsed.Signs));
        Discard(one);
    }

    /// <summary>Asks whether time can pass.</summary>
    private void Time()
    {
        string where = file.Where("conditions", "age");
        if (rig.Scenario.Training.Mode == TrainingMode.InPlace)
            problems.Add(
                where,
                "time passes between writing and reading only off-line, and this network is trained in place. Use "
                    + "'mode: off-line', or leave 'age' out."
            );
        IMemoryArray? one = Weight();
        if (one is not null and not IAgingArray)
            problems.Add(
                where,
                $"memory '{rig.Memory.Name}' has no law for what time does to its devices, so they cannot age. Leave "
                    + "'age' out, or use a memory that ages."
            );
        Discard(one);
    }

    /// <summary>Asks whether reads can have passed.</summary>
    private void Uses()
    {
        string where = file.Where("conditions", "reads");
        if (rig.Scenario.Training.Mode == TrainingMode.InPlace)
            problems.Add(
                where,
                "reads pass between writing and the test only off-line, and this network is trained in place. Use "
                    + "'mode: off-line', or leave 'reads' out."
            );
        IMemoryArray? one = Weight();
        if (one is not null and not IUsedArray)
            problems.Add(
                where,
                $"memory '{rig.Memory.Name}' has no law for what reads do to its devices. Leave 'reads' out, or use a memory "
                    + "that reads change."
            );
        Discard(one);
    }

    /// <summary>
    /// Reads one weight, for a sense that cannot read this cell says so in its own words. Any other failure is left to
    /// the trials.
    /// </summary>
    private void Reading()
    {
        using var scope = NewDisposeScope();
        try
        {
            using IMemoryArray? one = Weight();
            using ISenseArray? amplifier = one is null
                ? null
                : rig.Sense.Part.Fabricate([1, 1], rig.Facts.Range, new Conditions(0, _ => 0));
            if (rig.Cell.Part is ICodedCell && amplifier is IColumnSense)
                problems.Add(
                    file.Where("sense"),
                    $"sense '{rig.Sense.Name}' sums columns, and cell '{rig.Cell.Name}' stores coded words, which "
                        + "have none; expected a sense that reads single values. Choose another sense or cell."
                );
            else if (one is not null)
                amplifier?.Read(one.Read());
        }
        catch (Exception error)
        {
            if (error is InvalidDataException)
                problems.Add(file.Where("sense"), error.Message);
        }
    }

    private void Discard(IMemoryArray? array) =>
        rig.Memory.Call(
            "Dispose",
            _ =>
            {
                array?.Dispose();
                return true;
            }
        );

    /// <summary>Where pulses go both ways a device never has to start over.</summary>
    private void Sets(PulseSigns signs)
    {
        if (rig.Scenario.Training.Set != SetStrategy.None && signs == (PulseSigns.Raise | PulseSigns.Lower))
            problems.Add(
                file.Where("training", "set"),
                $"memory '{rig.Memory.Name}' takes pulses of both signs, so its devices need no SET. Use 'set: "
                    + "none', or a memory whose pulses go one way."
            );
    }

    private IMemoryArray? Weight()
    {
        try
        {
            return rig.Memory.Call(
                "Fabricate",
                memory => memory.Fabricate([rig.Facts.Devices, 1, 1], new Conditions(0, _ => 0))
            );
        }
        catch (ContractViolation)
        {
            return null;
        }
    }

    /// <summary>
    /// Foreign code works here: what it breaks or never answers is said where the scenario chooses it.
    /// </summary>
    private void Ask<T>(BoundPart<T> piece, string method, Action question)
        where T : class
    {
        try
        {
            TimeLimits.Await(
                limit,
                () =>
                {
                    question();
                    return true;
                }
            );
        }
        catch (ContractViolation broken)
        {
            problems.Add(file.Where(piece.Kind), broken.Message);
        }
        catch (Exception error)
        {
            problems.Add(file.Where(piece.Kind), piece.Failed(method, error).Message);
        }
    }
}
