namespace Modular.Framework.Tests.EndToEnd;

/// <summary>From a trained network to a ranking by one command.</summary>
public sealed class EvaluateTests : IDisposable
{
    private static readonly string Models = Path.Combine(Command.RepositoryRoot, "tests/Plugins/Onnx/Models");
    private static readonly string Pictures = Path.Combine(Command.RepositoryRoot, "Plugins/Mnist/data");

    /// <summary>60 test pictures, one seed, one imperfection, no tolerances.</summary>
    private static readonly string[] Few =
    [
        "--seeds",
        "1",
        "--workers",
        "0",
        "--set",
        "dataset.options.train=20",
        "--set",
        "dataset.options.test=60",
        "--set",
        "study.tolerance=null",
        "--set",
        "study.rank.imperfections=[device-to-device]",
    ];

    private readonly Command command = new();

    public EvaluateTests()
    {
        foreach (string name in new[] { "lenet.onnx", "bnn.onnx" })
            File.Copy(Path.Combine(Models, name), command.At(name));
    }

    public void Dispose() => command.Dispose();

    [Fact]
    public void A_trained_network_is_ranked_and_its_scenario_is_kept()
    {
        string[] call =
        [
            "evaluate",
            "lenet.onnx",
            "--data",
            "mnist",
            "--set",
            "dataset.options.normalise=false",
            .. Few,
        ];
        string[] lines = command.Run(call).Expect(0).OutputLines;
        Assert.Equal(
            "runs/lenet-pcm.yaml: written. 'modular explain runs/lenet-pcm.yaml' tells what each layer was taken for.",
            lines[0]
        );
        Assert.Contains(lines, line => line.Contains("Ideal hardware reaches"));
        Assert.Equal(
            """
            # Written by 'modular evaluate'; 'modular run' takes it as well.
            name: lenet-pcm
            description: "What the imperfections of pcm cost lenet.onnx on mnist."
            memory:
              use: pcm
            cell:
              use: differential-analog
            sense:
              use: differential-analog
            network:
              use: onnx
              options:
                file: "../lenet.onnx"
            dataset:
              use: mnist
              options:
                normalise: false
                train: 20
                test: 60
            training:
              mode: none
            study:
              seeds: 1
              tolerance: null
              rank:
                imperfections:
                  - device-to-device

            """,
            File.ReadAllText(command.At("runs", "lenet-pcm.yaml"))
        );
        foreach (string report in new[] { "report.md", "report.html" })
            Assert.Contains(
                "conv1: Node '/conv1/Conv' (Conv) is a convolution of 3 x 3 points with real weights",
                File.ReadAllText(command.At("runs", "lenet-pcm", report)).Replace("&#39;", "'")
            );
        string again = command.Run("run", "runs/lenet-pcm.yaml").Expect(0).Output;
        Assert.Contains("2 trials, 2 already done", again);
        Assert.Equal(
            [
                "runs/lenet-pcm.yaml: is another scenario, and is not replaced; expected none, or that of this command. Give "
                    + "another folder with -o, or --fresh, which keeps what is there under another name.",
            ],
            command.Run([.. call, "--set", "conditions.temperature=350"]).Expect(2).ErrorLines
        );
        command.Run([.. call, "--fresh", "--set", "dataset.options.test=30"]).Expect(0);
        Assert.Equal(
            ["runs/lenet-pcm", "runs/lenet-pcm.1", "runs/lenet-pcm.1.yaml", "runs/lenet-pcm.yaml"],
            Directory.GetFileSystemEntries(command.At("runs")).Select(path => $"runs/{Path.GetFileName(path)}").Order()
        );
    }

    /// <summary>Signs live in cells for signs; memories are compared.</summary>
    [Fact]
    public void Several_memories_are_compared_on_samples_of_a_file()
    {
        string[] own =
        [
            "--data",
            Path.Combine(Pictures, "t10k-images-idx3-ubyte.gz"),
            "--set",
            $"dataset.options.labels-file={Path.Combine(Pictures, "t10k-labels-idx1-ubyte.gz")}",
        ];
        command
            .Run(["evaluate", "bnn.onnx", "--memory", "hfo2-binary,stt-mram", "-o", "mine", .. own, .. Few])
            .Expect(0);
        Assert.True(File.Exists(command.At("mine", "comparison.csv")));
        string scenario = File.ReadAllText(command.At("mine.yaml")).ReplaceLineEndings("\n");
        Assert.Contains("name: bnn-hfo2-binary-stt-mram\n", scenario);
        Assert.Contains("cell:\n  use: \"2t2r\"\nsense:\n  use: differential\n", scenario);
        Assert.Contains("    stt-mram:\n      memory:\n        use: stt-mram\n", scenario);
    }

    [Theory]
    [InlineData(
        "lenet.onnx --data mnst",
        "--data mnst: is no file or folder that is there, and no data set; expected one of them. Did you mean 'mnist'?"
    )]
    [InlineData("lenet.onx --data mnist", "lenet.onx: is missing; expected an ONNX file. Check the path.")]
    [InlineData(". --data mnist", ".: is a folder; expected an ONNX file. Name the file in it.")]
    [InlineData(
        "model.pth --data mnist",
        "model.pth: is no .onnx; expected an ONNX file, or .safetensors or .npz with --network. Export it, as "
            + "docs/your-own-network.md says."
    )]
    [InlineData(
        "w.safetensors --data mnist",
        "w.safetensors: holds weights alone; expected --network with the network that they are of. Name it, or give an "
            + "ONNX file."
    )]
    [InlineData(
        "lenet.onnx --data mnist --network mlp",
        "lenet.onnx: is an ONNX file, which brings its network; expected no --network beside it. Leave it out."
    )]
    [InlineData(
        "lenet.onnx --data mnist --set memory.use=sonos",
        "modular evaluate: --set memory.use says again what --memory says; expected one of them. Give --memory."
    )]
    [InlineData("lenet.onnx --data mnist --memory pmc", "--memory pmc: no memory is called 'pmc'. Did you mean 'pcm'?")]
    [InlineData(
        "lenet.onnx --data mnist --memory pcm,none",
        "--memory none: weights that no device holds have no imperfection; expected the name of a memory. Name one, such as "
            + "'pcm'."
    )]
    [InlineData(
        "lenet.onnx --data mnist --memory ideal",
        "--memory ideal: neither memory 'ideal' nor sense 'differential-analog' has an imperfection; expected at least one "
            + "to rank. Name a memory that has some, such as 'pcm'."
    )]
    [InlineData(
        "lenet.onnx --data mnist --seeds 3 --set study.seeds=2",
        "modular evaluate: --seeds is 3, and --set gives the scenario other seeds; expected one of them. Leave one out."
    )]
    [InlineData("lenet.onnx --data mnist --cell 2t3r", "--cell 2t3r: no cell is called '2t3r'. Did you mean '2t2r'?")]
    [InlineData(
        "lenet.onnx --data mnist --memory pcm,pcm",
        "modular evaluate: --memory names 'pcm' twice; expected each memory once. Leave one out."
    )]
    [InlineData(
        "lenet.onnx --data mnist --memory pcm,",
        "modular evaluate: --memory is 'pcm,'; expected names joined by commas. See 'modular evaluate --help'."
    )]
    [InlineData(
        "lenet.onnx --data blobs",
        "modular evaluate: lenet.onnx: it takes samples [1, 28, 28], and those of the data set are [8]; expected the same. "
            + "Use the data set that it was trained on, or its options."
    )]
    [InlineData(
        "lenet.onnx --data mnist --memory hfo2-binary",
        "modular evaluate: memory 'hfo2-binary' has 2 levels, so the 2 devices of a weight in cell 'differential-analog' "
            + "cannot hold the real weights of layer 'conv1'. Use weights of fewer values, a memory with more levels, or "
            + "'memory: none' for the layer."
    )]
    [InlineData(
        "lenet.onnx --data mnist --set training.epoch=3",
        "--set training.epoch: option 'training' of the scenario has no option 'epoch'. Did you mean 'epochs'?"
    )]
    public void What_cannot_be_evaluated_is_one_sentence(string words, string sentence)
    {
        command.Write("model.pth", "");
        command.Write("w.safetensors", "");
        Assert.Equal([sentence], command.Run(["evaluate", .. words.Split(' ')]).Expect(2).ErrorLines);
        Assert.False(Directory.Exists(command.At("runs")));
    }

    /// <summary>--set cannot take a memory's place, and reaches the hardware of none by the scenario's.</summary>
    [Theory]
    [InlineData(
        "study.compare={pcm: {conditions.age: 1 day}}",
        "modular evaluate: --set leaves out memory 'pcm' under study.compare, and --memory names it; expected each memory "
            + "there. Set what its variant alone has as study.compare.pcm.conditions.age, say, or leave it out of --memory."
    )]
    [InlineData(
        "study.compare.sonos.memory.use=pcm",
        "modular evaluate: --set leaves out memory 'sonos' under study.compare, and --memory names it; expected each memory "
            + "there. Set what its variant alone has as study.compare.sonos.conditions.age, say, or leave it out of --memory."
    )]
    [InlineData(
        "memory.options.model=hermes-one",
        "modular evaluate: --set memory.options.model has no effect, because each memory has hardware of its own; expected an "
            + "option of one of them. Give --set study.compare.pcm.memory.options.model."
    )]
    public void Settings_cannot_drop_a_memory(string setting, string sentence)
    {
        string[] call = ["evaluate", "lenet.onnx", "--data", "mnist", "--memory", "pcm,sonos", "--set", setting];
        Assert.Equal([sentence], command.Run(call).Expect(2).ErrorLines);
        Assert.False(Directory.Exists(command.At("runs")));
    }

    [Fact]
    public void A_refusal_leaves_no_scenario()
    {
        string[] call =
        [
            "evaluate",
            "lenet.onnx",
            "--data",
            "mnist",
            "--set",
            "dataset.options.normalise=false",
            .. Few,
        ];
        command.Environment["MODULAR_DEVICE"] = "cuda";
        string[] before = Files();
        Assert.Single(command.Run([.. call, "--memory", "pcm,sonos"]).Expect(2).ErrorLines);
        Assert.Single(command.Run(call).Expect(2).ErrorLines);
        Assert.Equal(before, Files());
        command.Environment.Clear();
        command.Write("taken", "mine");
        string refused = Assert.Single(command.Run([.. call, "-o", "taken"]).Expect(2).ErrorLines);
        const string advice =
            "cannot be used as a run folder; 'taken' is a file. Give a folder that can be written with -o.";
        Assert.Equal($"taken: {advice}", refused);
        Assert.Equal(
            $"taken/in: {advice}",
            Assert.Single(command.Run([.. call, "-o", "taken/in"]).Expect(2).ErrorLines)
        );
        Assert.Equal([.. before, "taken"], Files());
        Assert.Equal("mine", File.ReadAllText(command.At("taken")));
    }

    /// <summary>What acts while time passes is ranked where time passes.</summary>
    [Fact]
    public void Drift_is_ranked_where_devices_age()
    {
        string[] call =
        [
            "evaluate",
            "lenet.onnx",
            "--data",
            "mnist",
            "--set",
            "dataset.options.normalise=false",
            .. Few[..^2],
            "--set",
            "study.rank.method=one-at-a-time",
        ];
        string[] lines = command.Run([.. call, "-o", "fresh"]).Expect(0).OutputLines;
        Assert.Contains(
            "drift and device-to-device act while time passes, and none passes between writing and reading (conditions.age is "
                + "0 s): they are not ranked. Set conditions.age, to '1 day' say, to rank aged devices.",
            lines
        );
        string[] ranked = [.. CsvTable.Read(command.At("fresh", "ranking.csv")).Column("imperfection")];
        lines = command.Run([.. call, "-o", "old", "--set", "conditions.age=1 day"]).Expect(0).OutputLines;
        Assert.DoesNotContain(lines, line => line.Contains("not ranked"));
        string[] aged = [.. CsvTable.Read(command.At("old", "ranking.csv")).Column("imperfection")];
        Assert.Equal(["device-to-device", "drift"], aged.Except(ranked).Order());
    }

    private string[] Files() =>
        [
            .. Directory
                .GetFileSystemEntries(command.Folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(command.Folder, path))
                .Order(),
        ];
}
