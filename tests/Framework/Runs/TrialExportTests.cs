using System.Diagnostics;
using Modular.Arrays;
using Modular.Rigs;
using Modular.Runs;
using Modular.Studies;

namespace Modular.Framework.Tests.Runs;

/// <summary>Weights that leave a trial, and come back.</summary>
public sealed class TrialExportTests : IDisposable
{
    private const string Python =
        "import sys, numpy; z = numpy.load(sys.argv[1]); print(*[(k, z[k].shape, z[k].dtype) for k in sorted(z)])";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string this[string name] => Path.Combine(folder.Path, name);

    [Fact]
    public void A_network_that_is_exported_and_imported_has_the_same_bits()
    {
        ExportedTrial exported = Export("training.mode=off-line", "training.rate=0.01", "training.epochs=1");
        Assert.Equal("the run has not finished it", exported.Difference);
        Assert.True(exported.IsTrainedAgain);
        Assert.Equal([2, 16, 8], exported.Layers[0].Devices);
        foreach (string ending in (string[])[".safetensors", ".npz"])
        {
            using Model model = TestRig.Create($"training.weights={this["trained" + ending]}").Rig.Build(seed: 7);
            Assert.All(
                SafetensorsFile.Read(this["trained.safetensors"]),
                one => Assert.Equal(one.Value.Content, Bytes(model, one.Key))
            );
            Assert.Equal(12, model.Stored!.Pairs.Count);
        }
    }

    /// <summary>
    /// What is written are signs of what was trained; devices conduct within the range of the memory.
    /// </summary>
    [Fact]
    public void Weights_are_there_as_trained_as_written_and_as_read()
    {
        Export("training.mode=off-line", "training.rate=0.01", "training.epochs=1");
        float[] trained = Values("trained.npz", "fc1.weight");
        Assert.Equal(trained.Select(value => value < 0 ? -1f : 1f), Values("written.npz", "fc1.weight"));
        Assert.All(Values("read.npz", "fc1.weight"), value => Assert.Equal(1, Math.Abs(value)));
        Assert.Equal(Values("trained.npz", "bn1.running_var"), Values("read.npz", "bn1.running_var"));
        StoredArray devices = NpzFile.Open(this["conductances.npz"]).Read("fc1");
        Assert.Equal([2, 16, 8], devices.Shape);
        Assert.All(devices.ToFloats(), siemens => Assert.InRange(siemens, 1e-6f, 1e-3f));
    }

    [Fact]
    public void A_trial_that_learns_in_place_has_what_its_devices_hold()
    {
        ExportedTrial exported = Export("training.epochs=1");
        Assert.Equal(2, exported.Layers.Count);
        Assert.Equal(
            ["conductances.npz", "conductances.safetensors", "export.json", "read.npz", "read.safetensors"],
            Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order()
        );
    }

    [Fact]
    public void NumPy_opens_what_is_exported()
    {
        Assert.SkipUnless(RunPython("-c", "import numpy") is "", "Python with NumPy is not installed here.");
        Export("training.epochs=1");
        Assert.Equal(
            "('fc1', (2, 16, 8), dtype('float32')) ('fc2', (2, 3, 16), dtype('float32'))",
            RunPython("-c", Python, this["conductances.npz"])
        );
    }

    private ExportedTrial Export(params string[] overrides)
    {
        TestRig rig = TestRig.Create(overrides);
        return TrialExport.Write(new RunFolder(this["run"]), rig.Study, rig.Trial(StudyPlan.Ideal), folder.Path);
    }

    private float[] Values(string file, string name) => NpzFile.Open(this[file]).Read(name).ToFloats();

    private static byte[] Bytes(Model model, string name) =>
        model.State().Single(one => one.Key == name).Value.detach().contiguous().bytes.ToArray();

    /// <summary>What Python prints; null where it fails or is not there.</summary>
    private static string? RunPython(params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("python3", arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var python = Process.Start(start)!;
            string text = python.StandardOutput.ReadToEnd().Trim();
            python.WaitForExit();
            return python.ExitCode == 0 ? text : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
