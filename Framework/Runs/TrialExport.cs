using System.Text.Json;
using Modular.Arrays;
using Modular.Files;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Tensors;
using Modular.Training;
using Modular.Trials;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Runs;

/// <summary>
/// Exports the weights and conductances of one trial as files for PyTorch and NumPy. The trial is run for that.
/// </summary>
internal sealed class TrialExport
{
    private readonly string folder;
    private readonly bool isOffLine;

    private TrialExport(string folder, bool isOffLine)
    {
        this.folder = folder;
        this.isOffLine = isOffLine;
    }

    /// <summary>Runs a trial and writes its final state. Returns a description of what was written.</summary>
    /// <param name="run">The folder of the run that planned the trial.</param>
    /// <param name="study">The study of the trial, with the parts that are loaded.</param>
    /// <param name="trial">The trial of the plan to export.</param>
    /// <param name="folder">The folder for the files.</param>
    public static ExportedTrial Write(RunFolder run, Study study, Trial trial, string folder)
    {
        Rig rig = study.RigFor(trial);
        var export = new TrialExport(folder, rig.Scenario.Training.Mode != TrainingMode.InPlace);
        IReadOnlyList<ExportedLayer> layers = [];
        string networks = Path.Combine(run.Networks, TrainingDigest.Compute(rig));
        bool isKept = export.isOffLine && new StoredNetwork(networks, trial.Seed).Read(out _) is not null;
        var runner = new TrialRunner(rig, new TrainedNetworks(isKept ? networks : null))
        {
            Tested = (model, chip) => layers = export.Write(model, chip),
        };
        Outcome outcome = runner.Run(trial, new SilentProgress());
        if (outcome.Reason is { } reason)
            throw new InputException([reason]);
        var exported = new ExportedTrial
        {
            Trial = trial.Name,
            Accuracy = outcome.Accuracy!.Value,
            IsTrainedAgain = !isKept && rig.Scenario.Training.Mode != TrainingMode.None,
            Difference = run.Outcome(trial) is null
                ? "the run has not finished it"
                : OutcomeDifference.First(run.Text(trial), outcome.ToJson()),
            Layers = layers,
        };
        string json = JsonSerializer.Serialize(exported, RecordJson.Options);
        AtomicFile.Write(Path.Combine(folder, ExportedTrial.FileName), json);
        return exported;
    }

    private IReadOnlyList<ExportedLayer> Write(Model model, Chip chip)
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        Dictionary<string, StoredArray> trained = State(model);
        var written = new Dictionary<string, StoredArray>(trained);
        var read = new Dictionary<string, StoredArray>(trained);
        var conductances = new Dictionary<string, StoredArray>();
        var layers = new List<ExportedLayer>();
        foreach (MemoryLayer layer in chip.Layers)
        {
            string name = NameOf(model, layer.Layer.Latent);
            layer.Devices.KeepsConductances = true;
            layer.Observe(gradient: false);
            written[name] = Array(name, model.Device.Download(layer.Layer.Quantized()));
            read[name] = Array(name, layer.Observed!);
            conductances[layer.Layer.Plan.Name] = Array(name, layer.Devices.LastConductances!);
            layers.Add(
                new ExportedLayer(layer.Layer.Plan.Name, name, layer.Devices.LastConductances!.shape, layer.Scale)
                {
                    ColumnScales = layer.ColumnScales,
                }
            );
        }
        if (isOffLine)
        {
            WriteBoth("trained", trained);
            WriteBoth("written", written);
        }
        WriteBoth("read", read);
        WriteBoth("conductances", conductances);
        return layers;
    }

    private void WriteBoth(string name, Dictionary<string, StoredArray> arrays)
    {
        KeyValuePair<string, StoredArray>[] all = [.. arrays];
        AtomicFile.Write(Path.Combine(folder, name + ".safetensors"), stream => SafetensorsFile.Write(stream, all));
        AtomicFile.Write(Path.Combine(folder, name + ".npz"), stream => NpzFile.Write(stream, all));
    }

    private static Dictionary<string, StoredArray> State(Model model) =>
        model.State().ToDictionary(one => one.Key, one => Array(one.Key, model.Device.Download(one.Value)));

    private static string NameOf(Model model, Tensor latent) =>
        model.State().First(one => one.Value.Handle == latent.Handle).Key;

    /// <summary>An array of a file: the values of a tensor, copied to host memory.</summary>
    private static StoredArray Array(string name, Tensor values)
    {
        using Tensor plain = values.detach().to(ScalarType.Float32).contiguous();
        return StoredArray.FromFloats(name, plain.shape, NetworkDevice.Copy<float>(plain));
    }
}
