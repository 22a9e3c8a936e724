using System.Text.RegularExpressions;

namespace Modular.Executors.Slurm;

/// <summary>The result of a command of Slurm.</summary>
/// <param name="ExitCode">The exit code of the command; -1 where it was ended because it did not answer.</param>
/// <param name="Output">The standard output of the command.</param>
/// <param name="Error">The standard error of the command.</param>
internal sealed partial record SlurmAnswer(int ExitCode, string Output, string Error)
{
    public bool Worked => ExitCode == 0;

    /// <summary>Whether the cluster's controller could not be reached. It may answer another time.</summary>
    public bool IsUnreachable => ExitCode == -1 || (!Worked && Unreachable().IsMatch(Error));

    /// <summary>Whether the cluster accepts no more jobs for now.</summary>
    public bool IsFull => !Worked && Full().IsMatch(Error);

    /// <summary>The last line of the error message, without the name of the command.</summary>
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
