using Modular.Files;
using Modular.Scenarios;

namespace Modular.Commands;

/// <summary>
/// The scenario of 'modular evaluate', which is written beside the run folder once this has been made.
/// </summary>
/// <param name="File">The scenario.</param>
/// <param name="Path">Where it is written.</param>
/// <param name="Text">What is written.</param>
internal sealed record EvaluatedScenario(ScenarioFile File, string Path, string Text)
{
    /// <summary>Whether another scenario of that name is kept under another one.</summary>
    public required bool IsFresh { get; init; }

    private bool IsThere => System.IO.File.Exists(Path) && RegularFile.ReadAllText(Path) == Text;

    /// <summary>Throws where its place is taken.</summary>
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

    /// <summary>Writes it, unless it is there, and says so.</summary>
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
