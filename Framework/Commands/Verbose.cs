using System.CommandLine;
using Modular.Loading;

namespace Modular.Commands;

/// <summary>The option <c>--verbose</c>: shows the stack traces of exceptions in plugins, for their authors.</summary>
internal static class Verbose
{
    private const string Name = "--verbose";

    private static readonly HashSet<string> Shown = [];

    /// <summary>Whether the option is given to the command that runs.</summary>
    public static bool IsAsked { get; private set; }

    /// <summary>The option, which every command has.</summary>
    public static Option<bool> Option() =>
        new(Name) { Description = "Shows the whole stack trace where the code of a plugin throws." };

    /// <summary>Called when a command begins.</summary>
    public static void Begin(string[] words)
    {
        IsAsked = words.Contains(Name);
        PluginTraces.Clear();
        Shown.Clear();
    }

    /// <summary>Shows the exceptions of this process, at the end of a command.</summary>
    public static void End()
    {
        if (!IsAsked)
            return;
        foreach (string trace in PluginTraces.All)
            Show(trace);
    }

    /// <summary>Shows one stack trace line by line, but none twice.</summary>
    public static void Show(string trace)
    {
        if (!Shown.Add(trace.TrimEnd()))
            return;
        foreach (string line in trace.TrimEnd().Split('\n'))
            Terminal.Error(line.TrimEnd());
    }
}
