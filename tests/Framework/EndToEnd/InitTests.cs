namespace Modular.Framework.Tests.EndToEnd;

/// <summary>A first scenario in an empty folder.</summary>
public sealed class InitTests : IDisposable
{
    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void Alone_it_lists_the_scenarios_that_there_are()
    {
        string[] lines = command.Run("init").Expect(0).OutputLines;
        string[] names =
        [
            .. Directory
                .GetFiles(Path.Combine(Command.RepositoryRoot, "Scenarios"), "*.yaml")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(names, lines[..^1].Select(line => line.Split(':')[0]));
        Assert.All(lines[..^1], line => Assert.EndsWith(".", line));
    }

    [Fact]
    public void A_scenario_of_the_program_is_copied_once()
    {
        Assert.Equal(
            [
                "quickstart.yaml: written. Run it with 'modular run quickstart.yaml'; 'modular explain "
                    + "quickstart.yaml' tells what it simulates.",
            ],
            command.Run("init", "quickstart").Expect(0).OutputLines
        );
        Assert.Equal(
            File.ReadAllText(Path.Combine(Command.RepositoryRoot, "Scenarios", "quickstart.yaml")),
            File.ReadAllText(command.At("quickstart.yaml"))
        );
        Assert.Equal(
            ["quickstart.yaml: is here already, and is not replaced. Give another name, or move it away."],
            command.Run("init", "quickstart.yaml").Expect(2).ErrorLines
        );
    }

    [Fact]
    public void A_network_that_only_the_repository_has_is_named() =>
        Assert.Equal(
            [
                "Warning: its network '../tests/Plugins/Onnx/Models/bnn.onnx' is a file of the repository and is not here; "
                    + "expected a network of yours. Name it under network.options.file.",
            ],
            command.Run("init", "layers").Expect(0).ErrorLines
        );

    /// <summary>
    /// Nobody can fetch the files of a scenario for the user where their terms forbid it; small sets are here.
    /// </summary>
    [Theory]
    [InlineData(
        "ecg-inversion",
        "Warning: the files of 'ecg-inversion' are not here. Get them from "
            + "https://physionet.org/content/challenge-2011/1.0.0/, then give 'modular data get ecg-inversion --from FOLDER'."
    )]
    [InlineData(
        "weak-reset-cifar10",
        "Warning: the files of 'cifar-10' are not here. 'modular data get cifar-10' fetches them."
    )]
    [InlineData("ecg-quick")]
    public void Data_that_are_not_here_are_named_with_what_to_do(string name, params string[] warnings)
    {
        command.Environment["MODULAR_DATA"] = command.At("data");
        Assert.Equal(warnings, command.Run("init", name).Expect(0).ErrorLines);
    }

    /// <summary>Memories that need a file, or that have no imperfection of their own, say so instead.</summary>
    [Theory]
    [InlineData("hfo2-weak-reset", "in-place")]
    [InlineData("hfo2-binary", "off-line")]
    [InlineData("bit-errors", "off-line")]
    [InlineData("pcm", "off-line")]
    [InlineData("rram-array", "in-place")]
    [InlineData("ecram", "in-place")]
    [InlineData("capacitor", "in-place")]
    [InlineData("stt-mram", "off-line")]
    [InlineData("rram-analog", "off-line")]
    [InlineData("sonos", "off-line")]
    [InlineData("fefet", "in-place")]
    [InlineData("pulse-table", "in-place")]
    public void A_new_scenario_of_a_memory_is_valid(string memory, string mode)
    {
        command.Run("init", "mine", "--memory", memory, "--dataset", "blobs").Expect(0);
        Assert.Contains($"mode: {mode}", File.ReadAllText(command.At("mine.yaml")));
        Assert.Equal("", command.Run("validate", "mine.yaml").Expect(0).Error);
    }

    /// <summary>What can be fetched later keeps nobody from a scenario of his own.</summary>
    [Fact]
    public void A_scenario_whose_data_are_missing_is_written_with_a_warning()
    {
        command.Environment["MODULAR_DATA"] = command.At("data");
        Ending written = command.Run("init", "mine", "--memory", "pcm", "--dataset", "cifar-10").Expect(0);
        Assert.True(File.Exists(command.At("mine.yaml")));
        string warning = Assert.Single(written.ErrorLines);
        Assert.StartsWith("Warning: modular init: mine.yaml(9,12): ", warning);
        Assert.Contains("Get them with 'modular data get cifar-10'", warning);
    }

    [Theory]
    [InlineData(
        "init quick",
        "quick: no scenario that the program brings has this name. Did you mean 'quickstart'? For a new one, "
            + "name its memory with --memory."
    )]
    [InlineData(
        "init quickstrat",
        "quickstrat: no scenario that the program brings has this name. Did you mean 'quickstart'? For a new one, "
            + "name its memory with --memory."
    )]
    [InlineData(
        "init a/b --memory pcm --dataset blobs",
        "a/b: is no name of a file; expected one without '/'. Correct it."
    )]
    [InlineData(
        "init mine --network mlp",
        "modular init: --network and --dataset belong to a new scenario; expected --memory with them. Name its memory, too."
    )]
    [InlineData(
        "init mine --memory pmc --dataset blobs",
        "modular init: mine.yaml(5,19): no memory is called 'pmc'. Did you mean 'pcm'?"
    )]
    public void What_cannot_be_written_is_one_sentence(string words, string sentence)
    {
        Assert.Equal([sentence], command.Run(words.Split(' ')).Expect(2).ErrorLines);
        Assert.Empty(Directory.GetFileSystemEntries(command.Folder));
    }
}
