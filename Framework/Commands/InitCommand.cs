using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Contracts;
using Modular.Data;
using Modular.Loading;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Commands;

/// <summary>
/// <c>modular init [NAME]</c>: writes a first scenario into the current folder: one that comes with the program, or a
/// new one of named parts.
/// </summary>
internal static class InitCommand
{
    /// <summary>
    /// The greatest batch of a new scenario, samples. The batch is chosen so that a training set has at least ten
    /// batches.
    /// </summary>
    private const int UsualBatch = 1000;
    private const int FewestBatches = 10;

    /// <summary>The training by pulses. Its learning rates are first guesses [assumed], as the scenario says.</summary>
    private const string PulsedTraining = "{ mode: in-place, epochs: 10, batch: 1000, rate: 2 }";
    private const string OffLineTraining = "{ mode: off-line, epochs: 10, batch: 1000, rate: 0.005 }";

    public static Command Make()
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "A scenario that the program brings, or the name of a new one; all are listed unless given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> memory = PartOption("--memory", "A new scenario with this memory.");
        Option<string?> network = PartOption("--network", "Its network; mlp unless given.");
        Option<string?> dataset = PartOption("--dataset", "Its data set; mnist unless given.");
        Option<string[]> plugins = CommonOptions.Plugins();
        var command = new Command("init", "Writes a first scenario into this folder.")
        {
            name,
            memory,
            network,
            dataset,
            plugins,
            Answer.Option(),
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(name) is not { } given)
                return ListAll();
            string wanted = WithoutExtension(given);
            CheckName(wanted);
            if (parsed.GetValue(memory) is not { } chosen)
            {
                RefuseWithoutMemory(parsed.GetValue(network) ?? parsed.GetValue(dataset));
                return Copy(wanted, parsed.GetValue(plugins) ?? []);
            }
            NewStudy parts = Parts(
                wanted,
                chosen,
                parsed.GetValue(network) ?? "mlp",
                parsed.GetValue(dataset) ?? "mnist"
            );
            return Compose(parts, CommonOptions.LoadForStudy(parsed.GetValue(plugins) ?? []));
        });
        return command;
    }

    /// <summary>
    /// The text of a first study (YAML) of a memory with known options. Cell, sense, network and data are those of a
    /// new scenario.
    /// </summary>
    /// <param name="name">The name of the study.</param>
    /// <param name="memory">The name of the memory.</param>
    /// <param name="lines">The entry of the memory, as lines of YAML.</param>
    /// <param name="takesPulses">Whether the devices can be trained in place.</param>
    public static string FirstStudy(string name, string memory, string lines, bool takesPulses) =>
        Text(Parts(NewStudy.Word(name), memory, "mlp", "mnist") with { MemoryLines = lines }, takesPulses);

    private static void RefuseWithoutMemory(string? otherPart)
    {
        if (otherPart is not null)
            throw new InputException([
                "modular init: --network and --dataset belong to a new scenario; expected --memory with them. "
                    + "Name its memory, too.",
            ]);
    }

    private static Option<string?> PartOption(string name, string description) =>
        new(name) { Description = description, HelpName = "PART" };

    /// <summary>The name of a scenario, also where its file is given in its place.</summary>
    private static string WithoutExtension(string given)
    {
        if (given.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
            return given[..^".yaml".Length];
        return given;
    }

    private static void CheckName(string name)
    {
        if (name.Length == 0 || name.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            throw new InputException([$"{name}: is no name of a file; expected one without '/'. Correct it."]);
    }

    private static int ListAll()
    {
        Answer.Give(() =>
            new
            {
                Scenarios = ShippedScenarios.Files.Select(file => new
                {
                    Name = Path.GetFileNameWithoutExtension(file),
                    Summary = ShippedScenarios.Summary(file),
                }),
            }
        );
        foreach (string file in ShippedScenarios.Files)
            Terminal.Line($"{Path.GetFileNameWithoutExtension(file)}: {ShippedScenarios.Summary(file)}");
        Terminal.Line(
            "'modular init NAME' writes one of these into this folder. 'modular init NAME --memory PART' writes a new one."
        );
        return ExitCode.Done;
    }

    /// <summary>
    /// Writes a scenario that comes with the program, and says where files of its data set are missing.
    /// </summary>
    private static int Copy(string name, IReadOnlyList<string> plugins)
    {
        if (ShippedScenarios.Find(name) is not { } file)
            throw new InputException([
                $"{Excerpt.Shorten(name)}: no scenario that the program brings has this name. "
                    + $"{NearestName.Suggest(name, ShippedScenarios.Names)} For a new one, name its memory with --memory.",
            ]);
        int exitCode = Write(name, File.ReadAllText(file));
        Warnings.Show(Missing(ScenarioFile.ReadUnchecked(file, []), CommonOptions.Load(plugins)));
        return exitCode;
    }

    /// <summary>
    /// Says how to get what a scenario needs: its network, where that is a file of the repository and not in its place,
    /// and its data, where they are not on this machine.
    /// </summary>
    private static IEnumerable<string> Missing(ScenarioFile scenario, PluginCatalog catalog)
    {
        Dictionary<string, string> values = DottedValues.Read(scenario.Tree);
        if (values.GetValueOrDefault("network.options.file") is { } path && !File.Exists(path))
            yield return $"its network '{path}' is a file of the repository and is not here; expected a network of yours. Name "
                + "it under network.options.file.";
        string dataset = scenario.Scenario.Dataset.Use;
        if (values.GetValueOrDefault("dataset.options.mini") == "true") // the small sets come with their plugin
            yield break;
        foreach (PublishedData data in PublishedData.All(catalog).Where(data => data.Name == dataset))
            if (data.Missing.Count > 0)
                yield return $"the files of '{data.Name}' are not here. {data.HowToGet}";
    }

    /// <summary>
    /// Binds the new scenario before it is written, so that a written one can run. Where only files of its data set are
    /// missing, it is written all the same, and the user is told how to get them.
    /// </summary>
    private static int Compose(NewStudy parts, PluginCatalog catalog)
    {
        string text = Text(parts, TakesPulses(parts.Memory, catalog));
        try
        {
            Study study = Bind(parts.Name, text, catalog);
            int batch = Math.Clamp((study.Network?.TrainSamples ?? int.MaxValue) / FewestBatches, 2, UsualBatch);
            text = text.Replace($"batch: {UsualBatch}", $"batch: {batch}");
        }
        catch (InputException wrong) when (wrong.Problems.All(problem => problem.Contains("'modular data get ")))
        {
            Write(parts.Name, text);
            Warnings.Show(wrong.Problems);
            return ExitCode.Done;
        }
        return Write(parts.Name, text);
    }

    private static NewStudy Parts(string name, string memory, string network, string dataset) =>
        new()
        {
            Name = name,
            Description = $"""
                >
                  Ranks the imperfections of memory '{memory}'; a weight is a pair of devices. The rate is a first guess: tune it
                  with 'study.tune' before you compare memories.
                """,
            Memory = memory,
            Hardware = new CellAndSense("2t2r", "differential"),
            Network = $"use: {network}{Size(network)}",
            Dataset = $"use: {dataset}",
            Precision = "{ weights: binary, activations: binary }",
            Training = OffLineTraining,
            Study = "     { seeds: 5 }",
        };

    private static string Text(NewStudy parts, bool takesPulses) =>
        (parts with { Training = takesPulses ? PulsedTraining : OffLineTraining }).Text();

    /// <summary>
    /// Options (YAML) for a network size that a laptop trains in minutes, as in quickstart.yaml; other networks have
    /// their default size.
    /// </summary>
    private static string Size(string network) => network == "mlp" ? ", options: { hidden: [256] }" : "";

    private static Study Bind(string name, string text, PluginCatalog catalog)
    {
        string draft = Path.Combine(Directory.CreateTempSubdirectory("modular-").FullName, $"{name}.yaml");
        try
        {
            File.WriteAllText(draft, text);
            return Study.Bind(ScenarioFile.ReadUnchecked(draft, []), catalog);
        }
        catch (InputException wrong)
        {
            string place = $"modular init: {name}.yaml";
            throw new InputException([.. wrong.Problems.Select(problem => problem.Replace(draft, place))]);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(draft)!, recursive: true);
        }
    }

    private static bool TakesPulses(string memory, PluginCatalog catalog)
    {
        if (catalog.Find(typeof(IMemory), memory) is not { } offer)
            return false;
        try
        {
            return offer.Part.Create(Yaml.Option.Defaults(offer.Part.Options))
                is IPulseAbility { Pulses: not PulseSigns.None };
        }
        catch (Exception)
        {
            return false; // Binding says why it cannot be made.
        }
    }

    private static int Write(string name, string text)
    {
        string path = $"{name}.yaml";
        if (Path.Exists(path))
            throw new InputException([
                $"{path}: is here already, and is not replaced. Give another name, or move it away.",
            ]);
        NewFile.Write(path, "NAME", text);
        Answer.Give(() => new { Written = path });
        Terminal.Line(
            $"{path}: written. Run it with 'modular run {path}'; 'modular explain {path}' tells what it simulates."
        );
        return ExitCode.Done;
    }
}
