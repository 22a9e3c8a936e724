using System.Text.RegularExpressions;

namespace Modular.Executors.Slurm;

/// <summary>What a command of Slurm gave.</summary>
/// <param name="ExitCode">Its exit code; -1 where it was ended because it did not answer.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed partial record SlurmAnswer(int ExitCode, string Output, string Error)
{
    public bool Worked => ExitCode == 0;

    /// <summary>Whether the cluster's controller could not be asked: another time it may answer.</summary>
    public bool IsUnreachable => ExitCode == -1 || (!Worked && Unreachable().IsMatch(Error));

    /// <summary>Whether no more jobs may be submitted now.</summary>
    public bool IsFull => !Worked && Full().IsMatch(Error);

    /// <summary>The last line of what it says is wrong, without the name of the command.</summary>
    public string Sentence
    {
        get
        {
            string[] lines = Error.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            string last = lines.LastOrDefault(line => line.Length > 0) ?? $"exit code {ExitCode}";
            return Prefix().Replace(last, "").TrimEnd('.');
        }
    }

    [GeneratedRegex(
        "unable to contact|connect(ion)? (refused|failure|timed out)|timed out|communication|zero bytes|try again|not responding"
            + "|unable to establish",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Unreachable();

    [GeneratedRegex(
        "SubmitJobsPerUser|MaxSubmit|MaxJobCount|job submit limit|too many|temporarily",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Full();

    [GeneratedRegex(@"^(\w+: )?(error: )?(allocation failure: )?(Batch job submission failed: )?")]
    private static partial Regex Prefix();
}
