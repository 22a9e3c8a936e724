using System.Diagnostics;
using Modular.Files;

namespace Modular.Runs;

/// <summary>
/// The rules for the folder of 'modular run': one start at a time, and no file of the user is replaced.
/// </summary>
internal static class FolderUse
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How long the holder of a lock may be silent. A holder gives a sign of life every two seconds.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private const int LookEvery = 50; // ms

    /// <summary>The files that a run writes beside its subfolders.</summary>
    private static readonly string[] Written =
    [
        "scenario.yaml",
        "report.md",
        "report.html",
        "provenance.json",
        "comparison.csv",
        "trials.csv",
        "epochs.csv",
        "energy.csv",
        "ranking.csv",
        "ranking-by-epoch.csv",
        "estimators.csv",
        "interactions.csv",
        "mcnemar.csv",
        "tolerance.csv",
        "tuning.csv",
    ];

    /// <summary>Throws where a folder that is no run has files that a run would replace.</summary>
    public static void RefuseOwnFiles(string folder, bool isOurs)
    {
        string? own = Written.FirstOrDefault(name => Path.Exists(Path.Combine(folder, name)));
        if (own is null || isOurs)
            return;
        throw new InputException([
            $"{folder}: holds a '{own}' but no run that it could be of, and a run would replace it; "
                + "expected a new folder, or that of a run. Give another with -o.",
        ]);
    }

    /// <summary>
    /// The exception for a folder that cannot be written: a file of this name, or an error of the system.
    /// </summary>
    public static InputException Unusable(string folder, Exception error)
    {
        string? path = folder;
        while (!string.IsNullOrEmpty(path) && !Path.Exists(path))
            path = Path.GetDirectoryName(path);
        string why = File.Exists(path) ? $"'{path}' is a file." : error.Message;
        return new([$"{folder}: cannot be used as a run folder; {why} Give a folder that can be written with -o."]);
    }

    /// <summary>
    /// Renames a run so that its folder is free and nothing is lost. Returns the new name; null where the folder has no
    /// run.
    /// </summary>
    public static string? SetAside(string folder)
    {
        string root = Path.TrimEndingDirectorySeparator(folder);
        if (!new[] { "plan.json", "scenario.yaml", "variants.json" }.Any(name => File.Exists(Path.Combine(root, name))))
            return null;
        RefuseCurrent(root);
        if (HolderWatch.AnyLives([.. Claims(root)], Silence))
            throw InUse(folder);
        string aside = Enumerable.Range(1, int.MaxValue).Select(i => $"{root}.{i}").First(path => !Path.Exists(path));
        Directory.Move(root, aside);
        return aside;
    }

    /// <summary>
    /// Throws where the user's current folder is in the run, because it would go on under the new name.
    /// </summary>
    private static void RefuseCurrent(string folder)
    {
        string root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        string current = Environment.CurrentDirectory + Path.DirectorySeparatorChar;
        if (current.StartsWith(root, StringComparison.Ordinal))
            throw new InputException([
                $"{folder}: is the folder that this command is given in, and --fresh gives it another name; "
                    + "expected another one. Give the command from elsewhere.",
            ]);
    }

    /// <summary>The locks of a run, and of each of its variants.</summary>
    private static IEnumerable<string> Claims(string root)
    {
        string variants = Path.Combine(root, "variants");
        string[] runs = Directory.Exists(variants) ? [root, .. Directory.GetDirectories(variants)] : [root];
        return runs.Select(run => Path.Combine(run, "claims"))
            .Where(Directory.Exists)
            .SelectMany(claims => Directory.GetFiles(claims, "*.claim"));
    }

    /// <summary>
    /// The lock for preparing a folder, which takes a moment. It ends with the process that holds it.
    /// </summary>
    public static HeldLock Preparing(string folder)
    {
        string path = ClaimOf(folder, "prepare");
        var watch = new HolderWatch(Silence);
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Patience; Thread.Sleep(LookEvery))
        {
            if (HeldLock.Try(path) is { } turn)
                return turn;
            watch.Look(path);
        }
        throw InUse(folder);
    }

    /// <summary>
    /// The lock for running variants in a folder, held until all have run. It ends with the process that holds it.
    /// </summary>
    public static HeldLock RunningVariants(string folder)
    {
        string path = ClaimOf(folder, "variants");
        var watch = new HolderWatch(Silence);
        while (true)
        {
            if (HeldLock.Try(path) is { } turn)
                return turn;
            if (watch.Look(path).Lives)
                throw InUse(folder);
            Thread.Sleep(LookEvery);
        }
    }

    private static InputException InUse(string folder) =>
        new([
            $"{folder}: another 'modular run' is at work in it; expected a folder that nobody is at. "
                + "Wait until it has ended, or give another folder with -o.",
        ]);

    private static string ClaimOf(string folder, string name)
    {
        string claims = Path.Combine(folder, "claims");
        Directory.CreateDirectory(claims);
        return Path.Combine(claims, name + ".claim");
    }
}
