[assembly: AssemblyFixture(typeof(Modular.Framework.Tests.EndToEnd.LongRun))]

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>
/// The long study, run once without interruption when the first test asks, to compare the interrupted ones with.
/// </summary>
public sealed class LongRun : IDisposable
{
    private readonly Command command = new();
    private readonly Lazy<string> folder;

    public LongRun() => folder = new(Run);

    /// <summary>The run folder.</summary>
    public string Folder => folder.Value;

    public void Dispose() => command.Dispose();

    private string Run()
    {
        command.Write("long.yaml", Tiny.Long);
        command.Run("run", "long.yaml", "-o", "run").Expect(0);
        return command.At("run");
    }
}
