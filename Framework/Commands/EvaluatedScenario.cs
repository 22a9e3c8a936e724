using Modular.Files;
using Modular.Scenarios;

namespace Modular.Commands;

/// <summary>
/// The scenario of 'modular evaluate'. It is written to a file beside the run folder, once that folder is made.
/// </summary>
/// <param name="File">The scenario as it was read from the text.</param>
/// <param name="Path">The file to which the scenario is written.</param>
/// <param name="Text">The text of the scenario, YAML.</param>
internal sealed record EvaluatedScenario(ScenarioFile File, string Path, string Text)
{
    /// <summary>Whether another scenario in that file is set aside under another name.</summary>
    public required bool IsFresh { get; init; }

    private bool IsThere => System.IO.File.Exists(Path) && RegularFile.ReadAllText(Path) == Text;

    /// <summary>Throws <see cref="InputException"/> where another scenario is in the file.</summary>
    public void RefuseOther()
    {
        if (Directory.Exists(Path))
            throw new InputException([
                $"{Path}: is a folder, and the scenario would be written there; expected none. Give another folder with -o.",
            ]);
        if (!IsFresh && System.IO.Path.Exists(Path) && !IsThere)
            throw new InputException([
                $"{Path}: is another scenario, and is not replaced; expected none, or that of this command. Give another "
                    + "folder with -o, or --fresh, which keeps what is there under another name.",
            ]);
    }

    /// <summary>Writes the scenario unless the file has it already, and tells the user.</summary>
    public void Write()
    {
        if (IsThere)
            return;
        if (System.IO.Path.Exists(Path))
            System.IO.File.Move(Path, Aside());
        NewFile.Write(Path, "-o", Text);
        Terminal.Line($"{Path}: written. 'modular explain {Path}' tells what each layer was taken for.");
    }

    private string Aside()
    {
        string name = System.IO.Path.ChangeExtension(Path, null);
        return Enumerable
            .Range(1, int.MaxValue)
            .Select(i => $"{name}.{i}.yaml")
            .First(path => !System.IO.Path.Exists(path));
    }
}
