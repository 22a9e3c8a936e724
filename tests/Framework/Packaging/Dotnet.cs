using System.Diagnostics;
using Modular.Framework.Tests.EndToEnd;

namespace Modular.Framework.Tests.Packaging;

/// <summary>
/// The SDK's command, as in a fresh terminal. Of it, only the server of the C# compiler may be left running, which
/// other builds use, too, and which ends by itself.
/// </summary>
internal static class Dotnet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>What the builds that run these tests tell their children, and a terminal would not.</summary>
    private static readonly string[] Inherited = ["MSBUILD", "TESTINGPLATFORM_", "NUGET_PACKAGES"];

    /// <summary>Calls it, and fails with all that it said unless it ends well.</summary>
    public static string Run(string folder, params string[] arguments)
    {
        Ending ending = Call(folder, arguments);
        string said = ending.Output + ending.Error;
        Assert.True(ending.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {ending.ExitCode}\n{said}");
        return said;
    }

    /// <summary>Calls it, and waits for its end, good or bad.</summary>
    public static Ending Call(string folder, params string[] arguments)
    {
        using Process process = Process.Start(StartInfo(folder, arguments))!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        bool ended = process.WaitForExit(Patience);
        if (!ended)
            process.Kill(entireProcessTree: true);
        Assert.True(
            ended,
            $"dotnet {string.Join(' ', arguments)} still runs after {Patience.TotalMinutes} min\n{output.Result}{error.Result}"
        );
        return new Ending(process.ExitCode, output.Result, error.Result);
    }

    private static ProcessStartInfo StartInfo(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            string name in start
                .Environment.Keys.Where(name =>
                    Inherited.Any(begin => name.StartsWith(begin, StringComparison.OrdinalIgnoreCase))
                )
                .ToList()
        )
            start.Environment.Remove(name);
        // Servers that outlive a command would hold its output open.
        foreach (string name in new[] { "MSBUILDDISABLENODEREUSE", "DOTNET_CLI_TELEMETRY_OPTOUT", "DOTNET_NOLOGO" })
            start.Environment[name] = "1";
        // They run for seconds: what profiles cost is not earned back.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return start;
    }
}
