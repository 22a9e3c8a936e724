using System.Diagnostics;
using Modular.Files;

namespace Modular.Runs;

/// <summary>
/// The rules by which 'modular run' takes a folder: one start at a time, and no file of anybody else.
/// </summary>
internal static class FolderUse
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Who has a right here gives a sign every two seconds.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private const int LookEvery = 50; // ms

    /// <summary>What a run writes beside its subfolders.</summary>
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

    /// <summary>Throws where a folder that is no run holds files that a run would replace.</summary>
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
    /// What is thrown where a folder cannot be written: a file stands in its way, or what the system says.
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
    /// Gives a run another name, so that its folder is free, and nothing of it is lost. Gives that name; null where the
    /// folder holds no run.
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

    /// <summary>A folder that the user is in would go on under its new name.</summary>
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

    /// <summary>The claims of a run, and those of each variant.</summary>
    private static IEnumerable<string> Claims(string root)
    {
        string variants = Path.Combine(root, "variants");
        string[] runs = Directory.Exists(variants) ? [root, .. Directory.GetDirectories(variants)] : [root];
        return runs.Select(run => Path.Combine(run, "claims"))
            .Where(Directory.Exists)
            .SelectMany(claims => Directory.GetFiles(claims, "*.claim"));
    }

    /// <summary>The sole right to prepare a folder, which takes a moment. It ends with its holder.</summary>
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

    /// <summary>The sole right to run variants in a folder, until they have run. It ends with its holder.</summary>
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
