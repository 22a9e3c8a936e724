using System.Diagnostics;
using System.Reflection;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>The built program, called in a fresh folder as a user would call it.</summary>
internal sealed class Command : IDisposable
{
    public static readonly string Program = Path.Combine(
        Metadata("HostFolder"),
        OperatingSystem.IsWindows() ? "modular.exe" : "modular"
    );

    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    /// <summary>The working folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("modular-").FullName;

    /// <summary>Set for the program besides what the tests have.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>
    /// Calls it and waits for its end, in a process that other calls share: <see cref="StandingProgram"/>. Trials run
    /// in that process, too, unless the call says how many workers it wants.
    /// </summary>
    public Ending Run(params string[] arguments)
    {
        if (arguments is ["run", _, ..] && !arguments.Contains("--workers") && !arguments.Contains("--help"))
            arguments = [.. arguments, "--workers", "0"];
        Ending ending = StandingProgram.Run(new Call(Folder, arguments, Environment));
        return arguments.Contains("--verbose") ? ending : ending.WithoutStackTrace();
    }

    /// <summary>Calls it in a process of its own, and waits for its end.</summary>
    public Ending RunAlone(params string[] arguments)
    {
        using RunningCommand running = Start(arguments);
        return running.Wait();
    }

    /// <summary>Calls it and goes on.</summary>
    public RunningCommand Start(params string[] arguments) => new(StartInfo([Program, .. arguments]));

    /// <summary>Lets bash run a script in which $MODULAR is the program.</summary>
    public Ending Shell(string script)
    {
        Environment["MODULAR"] = Program;
        using RunningCommand running = new(StartInfo(["/bin/bash", "-c", script]));
        return running.Wait();
    }

    /// <summary>A path in the working folder.</summary>
    public string At(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Writes a file into the working folder and gives its name back.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return name;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>
    /// Through env where there is one: whoever started the tests in the background made them, and all their children,
    /// deaf to SIGINT.
    /// </summary>
    private ProcessStartInfo StartInfo(string[] call)
    {
        if (OperatingSystem.IsLinux())
            call = ["/usr/bin/env", "--default-signal=INT", .. call];
        var start = new ProcessStartInfo(call[0], call[1..])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in Environment)
            start.Environment[name] = value;
        return start;
    }

    private static string Metadata(string key) =>
        typeof(Command)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == key)
            .Value!;
}
