using System.Diagnostics;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>python/modular.py, with the Python of the machine.</summary>
public sealed class PythonModuleTests : IDisposable
{
    /// <summary>
    /// A study from a dictionary; its table, its sentences, a wrong one, and a program that is not there.
    /// </summary>
    private const string Script = """
        import sys
        sys.path.insert(0, sys.argv[1])
        import modular

        scenario = {
            "name": "from-python",
            "memory": {"use": "hfo2-weak-reset"},
            "cell": {"use": "2t2r"},
            "sense": {"use": "differential"},
            "network": {"use": "mlp", "options": {"hidden": [16]}},
            "dataset": {"use": "blobs", "options": {"train": 200, "test": 60}},
            "training": {"mode": "in-place", "epochs": 3, "batch": 50, "rate": 8},
            "study": {"rank": {"imperfections": ["device-to-device"]}, "seeds": 2},
        }
        run = modular.run(scenario, "runs/python", training__epochs=1)
        rows = run.table("ranking")
        rows = rows if isinstance(rows, list) else rows.to_dict("records")
        print(rows[0]["imperfection"], isinstance(rows[0]["buys"], (int, float)), run.done, run.findings[0][:14])
        print(run.tables)
        for wrong in (lambda: modular.run(scenario, "runs/wrong", training__epoch=1), lambda: run.table("rankings")):
            try:
                wrong()
            except modular.ModularError as said:
                print(str(said).splitlines()[-1])
        few = {"dataset__options__train": 20, "dataset__options__test": 60, "study__seeds": 1, "study__tolerance": None}
        run = modular.evaluate(sys.argv[2], "mnist", study__rank__imperfections=["device-to-device"], **few)
        print(run.folder, len(run.table("trials")))
        try:
            modular.check("x.yaml", command="/no/such/program")
        except modular.ModularError as said:
            print(said)
        """;

    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void A_study_runs_from_a_dictionary_and_its_tables_are_read()
    {
        Assert.SkipUnless(HasPython(), "There is no python3 here.");
        command.Write("script.py", Script);
        string folder = Path.Combine(Command.RepositoryRoot, "python");
        string model = Path.Combine(Command.RepositoryRoot, "tests/Plugins/Onnx/Models/lenet.onnx");
        string[] lines = command.Shell($"python3 -B script.py '{folder}' '{model}'").Expect(0).OutputLines;
        Assert.Equal("device-to-device True True Ideal hardware", lines[0]);
        Assert.Contains("'ranking', 'trials'", lines[1]);
        Assert.Equal(
            "--set training.epoch: option 'training' of the scenario has no option 'epoch'. Did you mean 'epochs'?",
            lines[2]
        );
        Assert.StartsWith("runs/python has no table 'rankings'. There are ", lines[3]);
        Assert.Equal("runs/lenet-pcm 2", lines[4]);
        Assert.Equal("/no/such/program was not found. Set MODULAR, or put the program on the path.", lines[5]);
    }

    private static bool HasPython()
    {
        try
        {
            using var python = Process.Start(
                new ProcessStartInfo("python3", ["--version"]) { RedirectStandardOutput = true }
            )!;
            python.WaitForExit();
            return python.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
