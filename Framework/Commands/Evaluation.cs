using System.Text.RegularExpressions;
using Modular.Contracts;
using Modular.Files;
using Modular.Loading;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Commands;

/// <summary>
/// What the user asks of 'modular evaluate' about a trained network, and the scenario that answers it.
/// </summary>
/// <param name="Catalog">The loaded plugins, which offer memories, cells and senses.</param>
internal sealed partial record Evaluation(PluginCatalog Catalog)
{
    /// <summary>The name of the memory that is used where the user names none.</summary>
    public const string UsualMemory = "pcm";

    /// <summary>The number of seeds where the user gives none.</summary>
    public const int UsualSeeds = 5;

    /// <summary>The file of the trained network, or of its weights, as the user typed it.</summary>
    public required string Model { get; init; }

    /// <summary>The samples: a file, a folder, or the name of a data set.</summary>
    public required string Data { get; init; }

    /// <summary>The names of the memories; several are compared.</summary>
    public required IReadOnlyList<string> Memories { get; init; }

    /// <summary>The name of the cell; null for one that fits.</summary>
    public string? Cell { get; init; }

    /// <summary>The name of the sense; null for one that fits.</summary>
    public string? Sense { get; init; }

    /// <summary>The name of the network that has the model's weights; null for an ONNX file.</summary>
    public string? Network { get; init; }

    /// <summary>The number of seeds that --seeds gives; null where it is not given.</summary>
    public int? Seeds { get; init; }

    /// <summary>The run folder as the user typed it; null where it follows from model and memories.</summary>
    public string? Output { get; init; }

    /// <summary>The assignments of --set, as "path=value".</summary>
    public required IReadOnlyList<string> Overrides { get; init; }

    /// <summary>The path of the run folder.</summary>
    public string Folder => Path.TrimEndingDirectorySeparator(Output ?? Path.Combine("runs", Name));

    private string ScenarioPath =>
        (Path.GetFileName(Folder) is "." or ".." ? Path.GetFullPath(Folder) : Folder) + ".yaml";

    private bool IsOnnx => EndsWith(".onnx");

    private string Name
    {
        get
        {
            string words = string.Join('-', Memories.Prepend(Path.GetFileNameWithoutExtension(Model)));
            string name = Strange().Replace(words.ToLowerInvariant(), "-").TrimStart('.', '-');
            return name.Length > 0 ? name : "network";
        }
    }

    /// <summary>
    /// Checks the request and makes the scenario. Throws <see cref="InputException"/> with all problems. Writes
    /// nothing.
    /// </summary>
    /// <param name="isFresh">Whether another scenario in the same file is set aside under another name.</param>
    public EvaluatedScenario Ask(bool isFresh)
    {
        CheckModel();
        CheckMemories();
        CheckOverrides();
        CellAndSense[] hardware = [.. Memories.Select(Fitting)];
        string text = Text(hardware);
        ScenarioFile file = Read(text, Memories[0]);
        CheckSeeds(file.Scenario.Study.Seeds);
        CheckVariants(file.Tree);
        if (Overrides.Count > 0)
            text = YamlText.Write(file.Tree);
        text = $"# Written by 'modular evaluate'; 'modular run' takes it as well.\n{text}";
        var scenario = new EvaluatedScenario(file, ScenarioPath, text) { IsFresh = isFresh };
        scenario.RefuseOther();
        return scenario;
    }

    /// <summary>The cell and the sense that fit a memory.</summary>
    private CellAndSense Fitting(string memory)
    {
        SubjectNeed need = Memories.Count > 1 ? SubjectNeed.RankingIfHeld : SubjectNeed.Ranking;
        return CellAndSense.Find(Cell, Sense, Catalog, Bind);

        Study Bind(CellAndSense pair)
        {
            Evaluation one = this with { Memories = [memory] };
            try
            {
                return one.Bind(pair, need);
            }
            catch (InputException) when (need == SubjectNeed.Ranking && one.IsIdeal(pair))
            {
                throw new InputException([
                    $"--memory {memory}: neither memory '{memory}' nor sense '{pair.Sense}' has an imperfection; expected "
                        + $"at least one to rank. Name a memory that has some, such as '{UsualMemory}'.",
                ]);
            }
        }
    }

    private Study Bind(CellAndSense pair, SubjectNeed need) =>
        Study.Bind(Read(Text([pair]), Memories[0]), Catalog, need: need);

    /// <summary>Whether the weights are in devices although no part has an imperfection.</summary>
    private bool IsIdeal(CellAndSense pair)
    {
        try
        {
            return Bind(pair, SubjectNeed.IfAny) is { IsDigital: false, Subjects.Names.Count: 0 };
        }
        catch (InputException)
        {
            return false;
        }
    }

    /// <summary>
    /// The text of the scenario, YAML. The first memory is in its entries, and the others are variants.
    /// </summary>
    private string Text(IReadOnlyList<CellAndSense> hardware)
    {
        string model = PlainText.Quote(Named(Model));
        var study = new NewStudy
        {
            Name = Name,
            Description = PlainText.Quote(
                $"What the imperfections of {Phrases.List(Memories)} cost {Path.GetFileName(Model)} on {Path.GetFileName(Data)}."
            ),
            Memory = Memories[0],
            Hardware = hardware[0],
            Network = IsOnnx ? $"use: onnx, options: {{ file: {model} }}" : $"use: {NewStudy.Word(Network!)}",
            Dataset = Samples(),
            Precision = IsOnnx ? null : "{ weights: real, activations: real, real-activations: relu }",
            Training = IsOnnx ? "{ mode: none }" : $"{{ mode: none, weights: {model} }}",
            Study =
                $"\n  seeds: {Seeds ?? UsualSeeds}\n  tolerance: {{ loss: 1, contexts: [with-others] }}{Variants(hardware)}",
        };
        return study.Text();
    }

    private string Variants(IReadOnlyList<CellAndSense> hardware)
    {
        if (Memories.Count == 1)
            return "";
        return "\n  compare:" + string.Concat(Memories.Zip(hardware, Variant));
    }

    private static string Variant(string memory, CellAndSense pair)
    {
        string[] parts =
        [
            $"memory: {{ use: {NewStudy.Word(memory)} }}",
            $"cell: {{ use: {NewStudy.Word(pair.Cell)} }}",
            $"sense: {{ use: {NewStudy.Word(pair.Sense)} }}",
        ];
        return $"\n    {NewStudy.Word(memory)}: {{ {string.Join(", ", parts)} }}";
    }

    /// <summary>
    /// Reads a scenario from its text and the user's overrides. Its problems name the words of the command line.
    /// </summary>
    private ScenarioFile Read(string text, string memory)
    {
        var problems = new Problems();
        Mapping tree = (Mapping)YamlText.Parse(text, "modular evaluate", problems)!;
        Node placed = tree with { Entries = [.. tree.Entries.Select(entry => Placed(entry, memory))] };
        foreach (string assignment in Overrides)
            placed = Yaml.Overrides.Apply(placed, assignment, problems);
        return ScenarioFile.Bind(ScenarioPath, placed, problems);
    }

    private Entry Placed(Entry entry, string memory)
    {
        string where = entry.Key switch
        {
            "memory" => $"--memory {memory}",
            "cell" => Cell is null ? "modular evaluate" : $"--cell {Cell}",
            "sense" => Sense is null ? "modular evaluate" : $"--sense {Sense}",
            "network" => Network is null ? "modular evaluate" : $"--network {Network}",
            "dataset" => $"--data {Data}",
            _ => "modular evaluate",
        };
        return new Entry(entry.Key, where, Moved(entry.Value, where));
    }

    private static Node Moved(Node node, string where) =>
        node switch
        {
            Mapping map => new Mapping(
                where,
                [.. map.Entries.Select(entry => new Entry(entry.Key, where, Moved(entry.Value, where)))]
            ),
            Sequence list => new Sequence(where, [.. list.Items.Select(item => Moved(item, where))]),
            Scalar scalar => scalar with { Where = where },
            _ => node,
        };

    /// <summary>The entries of the data set, YAML: a data set of this name, or a file or folder of the user.</summary>
    private string Samples()
    {
        if (Catalog.Find(typeof(IDataset), Data) is not null)
            return $"use: {Data}";
        string path = PlainText.Quote(Named(Data));
        if (Directory.Exists(Data))
            return $"use: files, options: {{ directory: {path} }}";
        if (File.Exists(Data))
            return $"use: files, options: {{ file: {path} }}";
        string[] names = [.. Catalog.OfKind(typeof(IDataset)).Select(offer => offer.Part.Name)];
        throw new InputException([
            $"--data {Excerpt.Shorten(Data)}: is no file or folder that is there, and no data set; expected one of them. "
                + NearestName.Suggest(Data, names),
        ]);
    }

    private InputException Wrong(string sentence) => new([$"{Model}: {sentence}"]);

    private bool EndsWith(string ending) => Model.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// A path as the scenario has it: relative to the scenario for files in the working folder, else absolute.
    /// </summary>
    private string Named(string path)
    {
        string whole = Path.GetFullPath(path);
        if (!whole.StartsWith(Environment.CurrentDirectory + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return whole;
        return Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(Folder))!, whole).Replace('\\', '/');
    }

    [GeneratedRegex("[^a-z0-9.-]+")]
    private static partial Regex Strange();
}
