using System.Text.Json;
using Modular.Files;
using Modular.Trials;

namespace Modular.Runs;

/// <summary>
/// The file of a trial: its outcome, or what is wrong with the file; neither where the file is missing.
/// </summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Outcome">The outcome; null where the file is missing or damaged.</param>
/// <param name="Flaw">What is wrong with the file, as a clause; null where nothing is wrong.</param>
internal sealed record TrialFile(string Path, Outcome? Outcome, string? Flaw)
{
    /// <summary>What is wrong with the file, as a sentence; null where nothing is wrong.</summary>
    public string? Sentence
    {
        get
        {
            if (Flaw is null)
                return null;
            return $"{Path}: {Flaw}; expected what 'modular run' wrote. "
                + "The trial counts as not run, and 'modular run' runs it again.";
        }
    }

    /// <summary>Reads the file of a trial, and checks its whole content.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="trial">The trial of the plan.</param>
    /// <param name="isSealed">Whether every trial of the run has a seal (a checksum).</param>
    public static TrialFile Read(string path, Trial trial, bool isSealed)
    {
        TrialFile Refuse(string flaw) => new(path, null, flaw);
        try
        {
            if (RegularFile.Otherwise(path) is { } other)
                return Refuse(other);
            if (!File.Exists(path))
                return new TrialFile(path, null, null);
            SealedText text = Seal.Split(RegularFile.ReadAllText(path));
            Outcome? outcome = JsonSerializer.Deserialize<Outcome>(text.Content, RecordJson.Options);
            if (outcome is null || text.Holds is null && isSealed)
                return Refuse(outcome is null ? "holds nothing" : "has no seal");
            if (text.Holds is false)
                return Refuse("was changed after it was written, for its seal does not fit");
            if (OutcomeCheck.Find(outcome, trial) is { } flaw)
                return Refuse(flaw);
            return new TrialFile(path, outcome with { Also = trial.Also }, null);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            return Refuse("is not the JSON of a trial");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Refuse($"cannot be read ({error.Message.TrimEnd('.')})");
        }
    }

    /// <summary>The text of an outcome, as it is in the file.</summary>
    public static string Text(Outcome outcome) => Seal.Add(outcome.ToJson());
}
