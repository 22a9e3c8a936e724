namespace Modular.Framework.Tests.EndToEnd;

/// <summary>The trials of a run folder as bytes, to be compared to the last bit.</summary>
internal static class RunContent
{
    public static void SameTrials(string expected, string actual)
    {
        SortedDictionary<string, string> wanted = Trials(expected);
        SortedDictionary<string, string> found = Trials(actual);
        Assert.Equal(wanted.Keys, found.Keys);
        Assert.All(wanted, trial => Assert.Equal(trial.Value, found[trial.Key]));
    }

    /// <summary>Puts there what a process leaves that is killed while it writes a trial.</summary>
    public static void LeaveDraft(string folder, int process) =>
        File.WriteAllText(
            Path.Combine(TrialFolder(folder), $"all-seed-3.json.{Environment.MachineName}-{process}.draft"),
            "{"
        );

    /// <summary>How many trials are there.</summary>
    public static int Count(string folder) =>
        Directory.Exists(TrialFolder(folder)) ? Directory.GetFiles(TrialFolder(folder), "*.json").Length : 0;

    /// <summary>When each trial that is there was written.</summary>
    public static IReadOnlyDictionary<string, DateTime> Written(string folder) =>
        Directory
            .GetFiles(TrialFolder(folder), "*.json")
            .ToDictionary(file => Path.GetFileName(file)!, File.GetLastWriteTimeUtc);

    public static void NothingHalfWritten(string folder) =>
        Assert.Empty(Directory.GetFiles(folder, "*.draft", SearchOption.AllDirectories));

    private static SortedDictionary<string, string> Trials(string folder) =>
        new(
            Directory
                .GetFiles(TrialFolder(folder))
                .ToDictionary(file => Path.GetFileName(file)!, file => Convert.ToHexString(File.ReadAllBytes(file)))
        );

    private static string TrialFolder(string folder) => Path.Combine(folder, "trials");
}
