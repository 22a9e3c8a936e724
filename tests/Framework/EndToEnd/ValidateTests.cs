namespace Modular.Framework.Tests.EndToEnd;

public sealed class ValidateTests : IClassFixture<EmptyPictures>, IDisposable
{
    private readonly Command command = new();

    private readonly EmptyPictures pictures;

    public ValidateTests(EmptyPictures pictures)
    {
        this.pictures = pictures;
        command.Write("tiny.yaml", Tiny.InPlace);
    }

    public void Dispose() => command.Dispose();

    public static TheoryData<string> Scenarios =>
        [
            .. Directory
                .GetFiles(Path.Combine(Command.RepositoryRoot, "Scenarios"), "*.yaml")
                .Select(file => Path.GetFileName(file))
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_scenario_of_the_repository_is_valid(string name)
    {
        string path = Path.Combine(Command.RepositoryRoot, "Scenarios", name);
        command.Environment["MODULAR_DATA"] = pictures.Root;
        string[] set = [.. SmallData(name).SelectMany(assignment => new[] { "--set", assignment })];
        Assert.StartsWith($"{path}: valid. ", command.Run(["validate", path, .. set]).Expect(0).Output);
    }

    /// <summary>What stands in for data that the repository has not.</summary>
    private string[] SmallData(string scenario) =>
        scenario switch
        {
            "ecg-inversion.yaml" or "eeg-motor-imagery.yaml" => ["dataset.options.mini=true"],
            "mobilenet-memory.yaml" =>
            [
                $"dataset.options.directory={pictures.MakeFolder(classes: 2)}",
                "dataset.options.crop=32",
                "network.options.width=0.25",
            ],
            _ => [],
        };

    [Fact]
    public void A_setting_without_effect_is_warned_of_and_refused_when_strict()
    {
        const string sentence =
            "'weight-decay' has no effect here: in place the devices are the weights, and pulses follow Adam's "
            + "steps; expected settings that the study uses. Leave it out, or choose what it is for.";
        string[] set = ["--set", "training.optimizer=adamw", "--set", "training.weight-decay=0.1"];
        Ending warned = command.Run(["validate", "tiny.yaml", .. set]).Expect(0);
        Assert.Contains($"Warning: --set training.weight-decay: {sentence}", warned.ErrorLines);
        Ending refused = command.Run(["validate", "tiny.yaml", "--strict", .. set]).Expect(2);
        Assert.Contains($"--set training.weight-decay: {sentence}", refused.ErrorLines);
        command.Run("validate", "tiny.yaml", "--strict").Expect(0);
    }

    /// <summary>Its effect would read as nothing, as if it had been measured.</summary>
    [Fact]
    public void A_swept_option_without_effect_is_refused()
    {
        command.Write(
            "sweep.yaml",
            Tiny.InPlace.Replace("seeds: 2 }", "seeds: 2, sweep: { training.set-limit: [7, 8] } }")
        );
        Assert.Equal(
            [
                "sweep.yaml(10,111): 'training.set-limit' is swept and has no effect in any variant: nothing is read "
                    + "again after a SET; expected an option that the studies use. Remove it from the sweep.",
            ],
            command.Run("validate", "sweep.yaml").Expect(2).ErrorLines
        );
    }

    [Fact]
    public void Variants_that_are_the_same_study_are_refused()
    {
        command.Write(
            "same.yaml",
            Tiny.InPlace.Replace("seeds: 2 }", "seeds: 2, compare: { a: {}, b: { training.epochs: 3 } } }")
        );
        Assert.Equal(
            [
                "same.yaml(10,12): variants 'a' and 'b' are the same study; expected every variant to differ in an "
                    + "option of the rig, the training or the ranking. Remove one of them, or correct its values.",
            ],
            command.Run("validate", "same.yaml").Expect(2).ErrorLines
        );
    }

    [Fact]
    public void A_scenario_whose_data_are_not_here_says_how_to_get_them()
    {
        command.Environment["MODULAR_DATA"] = command.At("data");
        string path = Path.Combine(Command.RepositoryRoot, "Scenarios", "weak-reset-cifar10-small.yaml");
        int line =
            Array.FindIndex(File.ReadAllLines(path), text => text.StartsWith("dataset:", StringComparison.Ordinal)) + 1;
        Assert.Equal(
            [
                $"{path}({line},12): {command.At("data", "cifar-10")}: does not exist; "
                    + "expected the binary batches of CIFAR-10. Get them with 'modular data get cifar-10', "
                    + "or name their folder with the option 'directory'.",
            ],
            command.Run("validate", path).Expect(2).ErrorLines
        );
    }

    /// <summary>
    /// A misspelt part hides no later mistake, and the memory's own trouble comes before its imperfections.
    /// </summary>
    [Theory]
    [InlineData(
        "network.use=mpl study.rank.imperfections=[pink]",
        "--set network.use: no network is called 'mpl'. Did you mean 'mlp'?",
        "--set study.rank.imperfections: no imperfection or group is called 'pink'. Did you mean 'pink-noise'?"
    )]
    [InlineData(
        "memory.use=pcm",
        "tiny.yaml(9,20): memory 'pcm' takes no pulses, so it cannot be trained in place. Use 'mode: off-line'.",
        "tiny.yaml(10,37): no imperfection or group is called 'pink-noise'. There are programming, drift, "
            + "drift-spread, read-noise, offset, device-to-device."
    )]
    [InlineData(
        "training.batch_size=10",
        "--set training.batch_size: option 'training' of the scenario has no option 'batch_size'. Did you mean 'batch'?"
    )]
    public void Mistakes_are_said_in_one_pass(string settings, params string[] sentences)
    {
        string[] sets = [.. settings.Split(' ').SelectMany(setting => (string[])["--set", setting])];
        Assert.Equal(sentences, command.Run(["validate", "tiny.yaml", .. sets]).Expect(2).ErrorLines);
    }

    [Fact]
    public void Says_what_would_run()
    {
        Ending valid = command.Run("validate", "tiny.yaml", "--set", "study.seeds=3").Expect(0);
        Assert.Equal(
            [
                "tiny.yaml: valid. 12 trials: ideal, all, all but one and only one of device-to-device, pink-noise, with 3 seeds.",
            ],
            valid.OutputLines
        );
        Assert.Equal("", valid.Error);
        Assert.Equal(["tiny.yaml"], Directory.GetFileSystemEntries(command.Folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData(
        "study.rank.method=one-at-a-time",
        "8 trials: ideal, all and only one of device-to-device, pink-noise, with 2 seeds."
    )]
    [InlineData("study.rank.method=shapley", "8 trials: all 4 subsets of device-to-device, pink-noise, with 2 seeds.")]
    [InlineData(
        "study.seeds=auto",
        "20 trials: ideal, all, all but one and only one of device-to-device, pink-noise, with 5 seeds, then up to 20 as needed."
    )]
    [InlineData(
        "study.rank={ method: shapley, permutations: 2, imperfections: [d2d-m1, d2d-tstar, d2d-c1, d2d-m2, d2d-r0, rtn, pink-noise] }",
        "46 trials: the 23 subsets along 2 drawn orders of d2d-m1, d2d-tstar, d2d-c1, d2d-m2, d2d-r0, rtn, pink-noise, with 2 seeds."
    )]
    public void Says_what_another_method_would_run(string assignment, string sentence) =>
        Assert.Equal(
            [$"tiny.yaml: valid. {sentence}"],
            command.Run("validate", "tiny.yaml", "--set", assignment).Expect(0).OutputLines
        );

    [Fact]
    public void Tells_everything_that_is_wrong_with_a_file_at_once()
    {
        command.Write(
            "bad.yaml",
            """
            name: Bad Name
            memory:    { use: hfo2-weak-rest }
            cell:      { use: 2t2r, options: { gap: 3 } }
            sense:     { use: differential, options: { offset-sigma: -1 } }
            network:   { use: mlp, options: { hidden: [16, x] } }
            dataset:   { use: blobs, options: { classes: 1, trian: 5 } }
            precision: { weights: binry }
            training:  { epochs: 0, batch: 50, rate: 8, rate: 9 }
            study:     { seeds: }
            extra: 1
            """
        );
        Assert.Equal(
            [
                "bad.yaml(1,7): option 'name' of the scenario is 'Bad Name'; expected a text that matches "
                    + "'[a-z0-9][a-z0-9.-]*'. Correct it.",
                "bad.yaml(2,19): no memory is called 'hfo2-weak-rest'. Did you mean 'hfo2-weak-reset'?",
                "bad.yaml(3,36): cell '2t2r' has no option 'gap'; it takes none. Remove it.",
                "bad.yaml(4,58): option 'offset-sigma' of sense 'differential' is '-1'; expected a number from 0 to "
                    + "10. Correct it, or leave it out for '0.01'.",
                "bad.yaml(5,48): item 2 of option 'hidden' of network 'mlp' is 'x'; expected a whole number. Correct it.",
                "bad.yaml(6,46): option 'classes' of dataset 'blobs' is '1'; expected a whole number from 2 to 1000. "
                    + "Correct it, or leave it out for '3'.",
                "bad.yaml(6,49): dataset 'blobs' has no option 'trian'. Did you mean 'train'?",
                "bad.yaml(7,23): option 'precision.weights' of the scenario is 'binry'; expected one of 'real', "
                    + "'int8', 'ternary', 'binary', 'int2', 'int3', 'int4', 'int5', 'int6', 'int7', 'as-given'. Did you mean 'binary'?",
                "bad.yaml(8,12): option 'training.mode' of the scenario is missing; expected one of 'off-line', "
                    + "'in-place', 'none'. Add 'mode: ...'.",
                "bad.yaml(8,22): option 'training.epochs' of the scenario is '0'; expected a whole number from 1 to "
                    + "100000. Correct it, or leave it out for '20'.",
                "bad.yaml(8,45): key 'rate' is given twice, first at bad.yaml(8,36); expected it once. Remove one of them.",
                "bad.yaml(9,21): option 'study.seeds' of the scenario is empty; expected a whole number from 1 to "
                    + "10000, or 'auto'. Give a value, or remove the key.",
                "bad.yaml(10,1): the scenario has no option 'extra'; expected one of 'name', 'description', "
                    + "'memory', 'cell', 'sense', 'network', 'dataset', 'precision', 'conditions', 'energy', "
                    + "'training', 'executor', 'study'. Remove it, or choose one of these.",
            ],
            command.Run("validate", "bad.yaml").Expect(2).ErrorLines
        );
    }

    [Theory]
    [InlineData(
        "study.rank.imperfections=[rtm]",
        "--set study.rank.imperfections: no imperfection or group is called 'rtm'. Did you mean 'rtn'?"
    )]
    [InlineData(
        "study.strengths.offset=2",
        "--set study.strengths.offset: 'offset' has a strength but is not among the imperfections of the study, so "
            + "it is off. Name it under rank: imperfections, or leave it out."
    )]
    [InlineData(
        "precision.layers.fc9={ memory: none }",
        "--set precision.layers.fc9: no layer is called 'fc9'; the network has fc1, act1, fc2. Correct the name, or leave it out."
    )]
    [InlineData(
        "training.epochs",
        "--set training.epochs: has no '='; expected 'path.to.key=value'. Write '--set training.epochs=3'."
    )]
    [InlineData(
        "study.seeds=atuo",
        "--set study.seeds: option 'study.seeds' of the scenario is 'atuo'; expected a whole number from 1 to 10000, "
            + "or 'auto'. Did you mean 'auto'?"
    )]
    [InlineData(
        "study.seeds=0",
        "--set study.seeds: option 'study.seeds' of the scenario is '0'; expected a whole number from 1 to 10000, or "
            + "'auto'. Correct it, or leave it out for '5'."
    )]
    [InlineData(
        "study.rank.method=shaply",
        "--set study.rank.method: option 'study.rank.method' of the scenario is 'shaply'; expected one of "
            + "'leave-one-out', 'one-at-a-time', 'shapley', 'factorial'. Did you mean 'shapley'?"
    )]
    [InlineData(
        "study.groups={ noise: [rtm] }",
        "--set study.groups: group 'noise' has the member 'rtm', but no imperfection or group that a part declares "
            + "is called so. Did you mean 'rtn'?"
    )]
    [InlineData(
        "trainng.epochs=3",
        "--set trainng.epochs: the scenario has no option 'trainng'. Did you mean 'training'?"
    )]
    [InlineData(
        "precision.layers.features.weights=real",
        "--set precision.layers.features.weights: no layer belongs to 'features', the convolutions; the network has fc1, act1, "
            + "fc2. Correct the name, or leave it out."
    )]
    [InlineData(
        "precision.weights=real",
        "tiny.yaml(8,12): no layer lives in the memory; cell '2t2r' holds binary weights. Give at least one layer that precision, "
            + "or use cell 'differential-analog', which holds real weights."
    )]
    public void A_wrong_override_is_one_sentence(string assignment, string sentence)
    {
        Assert.Equal([sentence], command.Run("validate", "tiny.yaml", "--set", assignment).Expect(2).ErrorLines);
    }

    [Theory]
    [InlineData("none.yaml", "none.yaml: is missing; expected a YAML file. Check the path.")]
    [InlineData(".", ".: is a folder; expected a YAML file. Name a file in it.")]
    public void A_missing_file_is_one_sentence(string path, string sentence)
    {
        Assert.Equal([sentence], command.Run("validate", path).Expect(2).ErrorLines);
    }
}
