namespace Modular.Framework.Tests.EndToEnd;

/// <summary>
/// The tiny study, run once for all tests that only look at it or at its folder. They must not change it.
/// </summary>
public sealed class PreparedRun : IDisposable
{
    public PreparedRun()
    {
        Command.Write("tiny.yaml", Tiny.InPlace);
        Ending = Command.RunAlone("run", "tiny.yaml", "--workers", "2");
    }

    internal Command Command { get; } = new();

    internal Ending Ending { get; }

    /// <summary>A path in the run folder.</summary>
    public string At(params string[] parts) => Command.At(["runs", "tiny", .. parts]);

    /// <summary>For a test that changes something.</summary>
    public void CopyTo(string folder)
    {
        foreach (string file in Directory.GetFiles(At(), "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(folder, Path.GetRelativePath(At(), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public void Dispose() => Command.Dispose();
}
