using System.Text.Json;
using Modular.Files;
using Modular.Scenarios;
using Modular.Yaml;

namespace Modular.Runs.Variants;

/// <summary>
/// The folder of several studies: scenario.yaml (as given), variants.json, variants/NAME/ (one run folder each), then
/// comparison.csv, the joined tables of all variants, report.md and report.html. A sweep that gets more values keeps
/// its results.
/// </summary>
internal sealed class VariantFolder(string path)
{
    /// <summary>The path of the folder, as it was given.</summary>
    public string Root => path;

    private string ListFile => Path.Combine(path, "variants.json");

    /// <summary>Whether a folder is one of this kind.</summary>
    public bool Exists => File.Exists(ListFile);

    /// <summary>The run folder of a variant.</summary>
    public RunFolder RunFor(string variant) => new(Path.Combine(path, "variants", variant));

    /// <summary>The run folders of all variants that were begun.</summary>
    public IEnumerable<RunFolder> Runs =>
        Read().Variants.Select(variant => RunFor(variant.Name)).Where(run => run.Exists);

    /// <summary>
    /// Makes the folder; variants in it stay. Returns the lock for running variants in it, which ends with the process
    /// that holds it.
    /// </summary>
    public HeldLock Prepare(ScenarioFile file, VariantList list)
    {
        if (File.Exists(Path.Combine(path, "plan.json")))
            throw new InputException([
                $"{path}: holds one study, and {file.Path} asks for {list.Variants.Count} by sweep or compare. "
                    + "Use another folder with -o, or delete this one.",
            ]);
        try
        {
            FolderUse.RefuseOwnFiles(path, isOurs: Exists);
            Directory.CreateDirectory(path);
            HeldLock turn = FolderUse.RunningVariants(path);
            AtomicFile.Write(ListFile, JsonSerializer.Serialize(list, RecordJson.Options));
            AtomicFile.Write(Path.Combine(path, "scenario.yaml"), YamlText.Write(file.Tree));
            return turn;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw FolderUse.Unusable(path, error);
        }
    }

    /// <summary>Reads the list that <see cref="Prepare"/> wrote.</summary>
    public VariantList Read()
    {
        try
        {
            string text = RegularFile.ReadAllText(ListFile);
            VariantList? list = JsonSerializer.Deserialize<VariantList>(text, RecordJson.Options);
            if (list is { IsPossible: true })
                return list;
            throw new JsonException();
        }
        catch (Exception broken) when (broken is JsonException or NotSupportedException or IOException)
        {
            throw new InputException([
                $"{path}: its variants.json cannot be read; expected what 'modular run' wrote. "
                    + "Give 'modular run' again, or delete this folder.",
            ]);
        }
    }
}
