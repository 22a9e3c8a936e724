using Modular.Framework.Tests.EndToEnd;

namespace Modular.Framework.Tests.Fits;

/// <summary>docs/measured-devices.md and its files.</summary>
public sealed class MeasuredGuideTests : IDisposable
{
    private static readonly string Docs = Path.Combine(Command.RepositoryRoot, "docs");
    private static readonly string Example = Path.Combine(Docs, "examples", "03-own-device");

    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    /// <summary>With MODULAR_WRITE_EXAMPLE set it is written anew.</summary>
    [Fact]
    public void The_example_is_what_the_weak_RESET_law_makes()
    {
        string file = Path.Combine(Example, "pulses.csv");
        string[] lines = [.. WeakResetCurves.Lines(40, [.. Enumerable.Range(0, 24).Select(i => 100 * i)])];
        if (Environment.GetEnvironmentVariable("MODULAR_WRITE_EXAMPLE") is not null)
            File.WriteAllText(file, string.Join('\n', lines) + '\n');
        Assert.Equal(lines, File.ReadLines(file));
        Assert.InRange(new FileInfo(file).Length, 1, 40_000);
    }

    /// <summary>The lines of the page's first block of bash, in a copy of its folder.</summary>
    [Fact]
    public void The_commands_of_the_page_run()
    {
        foreach (string file in Directory.GetFiles(Example))
            File.Copy(file, command.At(Path.GetFileName(file)));
        string page = File.ReadAllText(Path.Combine(Docs, "measured-devices.md"));
        string[] commands = page.Split("```bash\n")[1].Split("```")[0].TrimEnd().Split('\n');
        Assert.Equal(3, commands.Length);
        Ending[] endings =
        [
            .. commands.Select(line =>
                command.Shell(line.Replace("modular ", "\"$MODULAR\" ", StringComparison.Ordinal)).Expect(0)
            ),
        ];
        Assert.Contains("'two-slope' fits best and is taken", endings[0].Output);
        Assert.Contains(File.ReadAllText(command.At("memory.yaml")), File.ReadAllText(command.At("study.yaml")));
        Assert.Contains("sigma of ln(m1)", endings[1].Output);
        Assert.Contains("device-to-device", endings[2].Output);
        Assert.True(File.Exists(command.At("run", "report.html")));
    }
}
