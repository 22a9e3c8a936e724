using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using TorchSharp;

namespace Modular;

/// <summary>
/// What the numbers of a trial depend on besides its parts, and what no part may change: torch's threads, number type
/// and modes, the culture, the current directory and the environment.
/// </summary>
internal readonly record struct HostState
{
    /// <summary>
    /// After so many calls of a trial, directory and environment are looked at every few milliseconds only: it takes 20
    /// microseconds.
    /// </summary>
    private const int ExactCalls = 200;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    private static volatile bool isTorchLoaded;
    private static volatile string? directory;
    private static volatile IDictionary? variables;
    private static long mark;
    private static int exact;
    private static long lastLook;
    private static bool isPassed;

    private int Threads { get; init; }
    private torch.ScalarType Type { get; init; }
    private bool Gradients { get; init; }
    private bool Inference { get; init; }
    private CultureInfo Culture { get; init; }
    private CultureInfo? DefaultCulture { get; init; }

    /// <summary>Records the current directory and environment, which no part may change.</summary>
    public static void Begin()
    {
        directory = Environment.CurrentDirectory;
        Environment.SetEnvironmentVariable("MODULAR_STATE", null); // .NET then keeps its own copy, which is read fast
        IDictionary all = Environment.GetEnvironmentVariables();
        mark = Mark(all);
        variables = all;
        exact = ExactCalls;
    }

    /// <summary>Watches the state of torch, too, which is loaded and held to one thread from now on.</summary>
    public static void WatchTorch() => isTorchLoaded = true;

    /// <summary>The state of this process and thread.</summary>
    public static HostState Now() =>
        new()
        {
            Threads = isTorchLoaded ? torch.get_num_threads() : 1,
            Type = isTorchLoaded ? torch.get_default_dtype() : torch.ScalarType.Float32,
            Gradients = !isTorchLoaded || torch.is_grad_enabled(),
            Inference = isTorchLoaded && torch.is_inference_mode_enabled(),
            Culture = CultureInfo.CurrentCulture,
            DefaultCulture = CultureInfo.DefaultThreadCurrentCulture,
        };

    /// <summary>
    /// Puts this process and thread into the state in which every trial begins, whatever ran before it.
    /// </summary>
    public static void StartTrial()
    {
        HostState own = new()
        {
            Threads = 1,
            Type = torch.ScalarType.Float32,
            Gradients = true,
            Inference = false,
            Culture = CultureInfo.InvariantCulture,
            DefaultCulture = CultureInfo.InvariantCulture,
        };
        own.Restore();
        exact = ExactCalls;
    }

    /// <summary>
    /// Restores what has changed since. Says what it was: "changed ... from ... to ...; expected ...", or null where
    /// nothing was.
    /// </summary>
    /// <param name="always">Looks at directory and environment, too, however soon after the last look.</param>
    public string? Mend(bool always)
    {
        string? change = First(Now());
        if (change is null && IsTimeToLook(always))
            change = Look();
        if (change is null)
            return null;
        Restore();
        return $"changed {change}; expected the process as it was.";
    }

    private static bool IsTimeToLook(bool always)
    {
        bool isTime = always || exact > 0 || Stopwatch.GetElapsedTime(lastLook) > BetweenLooks;
        exact--;
        isPassed |= !isTime;
        return isTime;
    }

    /// <summary>What has changed since the last look, which may have been some calls before this one.</summary>
    private static string? Look()
    {
        string? change = InProcess();
        string others = isPassed ? ", itself or by another part just before it" : "";
        (lastLook, isPassed) = (Stopwatch.GetTimestamp(), false);
        return change is null ? null : change + others;
    }

    private string? First(HostState now)
    {
        if (now.Threads != Threads)
            return $"the number of torch's threads from {Threads} to {now.Threads}";
        if (now.Type != Type)
            return $"torch's default number type from {Type} to {now.Type}";
        if (now.Inference != Inference) // it turns gradients off, too
            return $"torch's inference mode from {OnOff(Inference)} to {OnOff(now.Inference)}";
        if (now.Gradients != Gradients)
            return $"torch's gradient mode from {OnOff(Gradients)} to {OnOff(now.Gradients)}";
        if (!ReferenceEquals(now.Culture, Culture) || !ReferenceEquals(now.DefaultCulture, DefaultCulture))
            return "the culture, by which numbers are written";
        return null;
    }

    private static string? InProcess()
    {
        if (directory is not { } before || variables is not { } known)
            return null;
        string? now = CurrentDirectory();
        if (now != before)
            return $"the current directory from {before} to {now ?? "one that is gone"}";
        IDictionary here = Environment.GetEnvironmentVariables();
        if (Mark(here) == mark)
            return null;
        foreach (string name in here.Keys)
            if (!Equals(here[name], known[name]))
                return $"the environment variable '{name}'";
        foreach (string name in known.Keys)
            if (!here.Contains(name))
                return $"the environment variable '{name}'";
        return null;
    }

    /// <summary>The same for the same strings, in any order: a change is a new string.</summary>
    private static long Mark(IDictionary all)
    {
        long sum = all.Count;
        foreach (DictionaryEntry one in all)
            sum += (long)RuntimeHelpers.GetHashCode(one.Key) * RuntimeHelpers.GetHashCode(one.Value);
        return sum;
    }

    private void Restore()
    {
        CultureInfo.CurrentCulture = Culture;
        CultureInfo.DefaultThreadCurrentCulture = DefaultCulture;
        if (isTorchLoaded)
        {
            torch.set_num_threads(Threads);
            torch.set_default_dtype(Type);
            if (torch.is_inference_mode_enabled() != Inference)
                torch.inference_mode(Inference);
            torch.set_grad_enabled(Gradients);
        }
        if (directory is { } before && CurrentDirectory() != before)
            Environment.CurrentDirectory = before;
        if (variables is { } known)
            RestoreVariables(known);
    }

    private static void RestoreVariables(IDictionary known)
    {
        IDictionary here = Environment.GetEnvironmentVariables();
        foreach (string name in here.Keys)
            if (!known.Contains(name))
                Environment.SetEnvironmentVariable(name, null);
        foreach (string name in known.Keys)
            if (!Equals(here[name], known[name]))
                Environment.SetEnvironmentVariable(name, (string?)known[name]);
        Begin();
    }

    private static string? CurrentDirectory()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string OnOff(bool isOn) => isOn ? "on" : "off";
}
