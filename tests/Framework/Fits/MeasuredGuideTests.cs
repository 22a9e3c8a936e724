using Modular.Framework.Tests.EndToEnd;

namespace Modular.Framework.Tests.Fits;

/// <summary>docs/measured-devices.md and its files.</summary>
public sealed class MeasuredGuideTests : IDisposable
{
    private static readonly string Example = Path.Combine(Command.RepositoryRoot, "docs", "examples", "measured");

    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    /// <summary>With MODULAR_WRITE_EXAMPLE set it is written anew.</summary>
    [Fact]
    public void The_example_is_what_the_weak_RESET_law_makes()
    {
        string file = Path.Combine(Example, "pulses.csv");
        string[] lines = [.. WeakResetCurves.Of(40, [.. Enumerable.Range(0, 24).Select(i => 100 * i)])];
        if (Environment.GetEnvironmentVariable("MODULAR_WRITE_EXAMPLE") is not null) File.WriteAllText(file, string.Join('\n', lines) + '\n');
        Assert.Equal(lines, File.ReadLines(file));
        Assert.InRange(new FileInfo(file).Length, 1, 40_000);
    }
}
