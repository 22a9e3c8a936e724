[assembly: AssemblyFixture(typeof(Modular.Framework.Tests.EndToEnd.PreparedRun))]

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>
/// The tiny study, run once for all tests that only look at it or at its folder, when the first of them asks. They must
/// not change it. Commands may look at the folder itself in tests of the collection <see cref="PreparedRunTests"/>,
/// which come one after the other; all others have <see cref="Kept"/>.
/// </summary>
public sealed class PreparedRun : IDisposable
{
    private readonly Lazy<Study> study = new(() => new Study());

    internal Command Command => study.Value.Command;

    internal Ending Ending => study.Value.Ending;

    /// <summary>A copy of the run folder in which no command works, so that nothing in it comes and goes.</summary>
    public string Kept => study.Value.Kept;

    /// <summary>A path in the run folder.</summary>
    public string At(params string[] parts) => Command.At(["runs", "tiny", .. parts]);

    /// <summary>For a test that changes something.</summary>
    public void CopyTo(string folder) => Copy(Kept, folder);

    public void Dispose()
    {
        if (study.IsValueCreated)
            study.Value.Command.Dispose();
    }

    private static void Copy(string folder, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string inner in Directory.GetDirectories(folder, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(folder, inner)));
        foreach (string file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(folder, file)));
    }

    private sealed class Study
    {
        public Study()
        {
            Command.Write("tiny.yaml", Tiny.InPlace);
            Ending = Command.RunAlone("run", "tiny.yaml", "--workers", "2");
            Copy(Command.At("runs", "tiny"), Kept);
        }

        public Command Command { get; } = new();

        public Ending Ending { get; }

        public string Kept => Command.At("kept");
    }
}
