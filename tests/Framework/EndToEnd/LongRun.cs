namespace Modular.Framework.Tests.EndToEnd;

/// <summary>The long study, run once without interruption, to compare the interrupted ones with.</summary>
public sealed class LongRun : IDisposable
{
    private readonly Command command = new();

    public LongRun()
    {
        command.Write("long.yaml", Tiny.Long);
        command.Run("run", "long.yaml", "-o", "run").Expect(0);
    }

    /// <summary>The run folder.</summary>
    public string Folder => command.At("run");

    public void Dispose() => command.Dispose();
}
