using System.Text.Json.Serialization;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>How a call of the program ended.</summary>
/// <param name="ExitCode">As a shell sees it.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Ending(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard output.</summary>
    [JsonIgnore]
    public string[] OutputLines => Lines(Output);

    /// <summary>The lines of standard error.</summary>
    [JsonIgnore]
    public string[] ErrorLines => Lines(Error);

    /// <summary>Fails with everything that was said unless the exit code is the expected one.</summary>
    public Ending Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"Exit code {ExitCode}, expected {exitCode}.\n{Output}\n{Error}");
        return this;
    }

    /// <summary>No user may ever see a stack trace, so none of these tests does.</summary>
    public Ending WithoutStackTrace()
    {
        Assert.DoesNotContain("   at ", Error);
        return this;
    }

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
