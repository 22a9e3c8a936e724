using Modular.Contracts;
using Modular.Scenarios;
using Modular.Scenarios.Yaml;

namespace Modular.Rigs;

/// <summary>What can be known to be wrong before the first trial, and needs the parts to be asked: data, layers, pulses.</summary>
internal sealed class RigCheck
{
    private readonly ScenarioFile file;
    private readonly Rig rig;
    private readonly Problems problems = new();

    private RigCheck(ScenarioFile file, Rig rig) => (this.file, this.rig) = (file, rig);

    public static void Run(ScenarioFile file, Rig rig)
    {
        var check = new RigCheck(file, rig);
        check.Data();
        check.problems.ThrowIfAny();
        check.Layers();
        if (rig.Scenario.Training.Mode == TrainingMode.InPlace) check.Pulses();
        check.problems.ThrowIfAny();
    }

    private void Data() => Ask("dataset", () =>
    {
        DataShape shape = rig.Dataset.Call("Shape", data => data.Shape) ?? throw rig.Dataset.Broken("Shape", "returned null; expected a shape.");
        IReadOnlyList<Sample> samples = rig.Dataset.Call("Samples", data => data.Samples) ?? throw rig.Dataset.Broken("Samples", "returned null; expected a list.");
        Sample? wrong = samples.Where(sample => sample.Label < 0 || sample.Label >= shape.Classes).Select(sample => (Sample?)sample).FirstOrDefault();
        if (wrong is not null) throw rig.Dataset.Broken("Samples", $"has the label {wrong.Value.Label}; expected 0 to {shape.Classes - 1}.");
        if (samples.All(sample => sample.Test)) throw rig.Dataset.Broken("Samples", "has no training sample; expected at least one.");
        if (samples.Count(sample => !sample.Test) == 1) throw rig.Dataset.Broken("Samples", "has one training sample; expected at least two, for batch norm.");
        if (!samples.Any(sample => sample.Test)) throw rig.Dataset.Broken("Samples", "has no test sample; expected at least one.");
    });

    private void Layers() => Ask("network", () =>
    {
        using Model model = rig.Build(seed: 0);
        foreach (string pattern in rig.Layers.Idle(model.Names))
            problems.Add(file.Where("precision", "layers", pattern), $"no layer is called '{pattern}'; the network has {string.Join(", ", model.Names)}. Correct the name, or leave it out.");
        if (!model.Layers.Any(layer => layer.Plan.InMemory))
            problems.Add(file.Where("precision"), $"no layer lives in the memory; cell '{rig.Cell.Name}' holds {Words(rig.Cell.Part.Holds)} weights. Give at least one layer that precision.");
    });

    /// <summary>Asks one weight what the memory can do. A memory that cannot make it fails the trials, each with its own sentence.</summary>
    private void Pulses()
    {
        string where = file.Where("training", "mode");
        if (rig.Cell.Part is not IPulsedCell)
            problems.Add(where, $"cell '{rig.Cell.Name}' turns no steps into pulses, so it cannot be trained in place. Use 'mode: off-line'.");
        using IMemoryArray? one = Weight();
        if (one is not null and not IPulsedArray)
            problems.Add(where, $"memory '{rig.Memory.Name}' takes no pulses, so it cannot be trained in place. Use 'mode: off-line'.");
    }

    private IMemoryArray? Weight()
    {
        try
        {
            return rig.Memory.Call("Fabricate", memory => memory.Fabricate([rig.Cell.Part.Devices, 1, 1], new Conditions(0, _ => 0)));
        }
        catch (BrokenPromise)
        {
            return null;
        }
    }

    private void Ask(string kind, Action question)
    {
        try
        {
            question();
        }
        catch (BrokenPromise broken)
        {
            problems.Add(file.Where(kind), broken.Message);
        }
    }

    private static string Words(Precision precision) =>
        string.Join(", ", Enum.GetValues<Precision>().Where(one => precision.HasFlag(one)).Select(one => one.ToString().ToLowerInvariant()));
}
