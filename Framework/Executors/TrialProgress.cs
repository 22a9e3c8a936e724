using System.Text.Json;
using System.Text.Json.Serialization;

namespace Modular.Executors;

/// <summary>
/// A worker's report on a trial: when it begins, after every epoch, and when it ends. Between processes it is one JSON
/// object a line.
/// </summary>
internal sealed record TrialProgress
{
    /// <summary>The name of the trial; empty where the report is only a sign of life.</summary>
    public required string Trial { get; init; }

    /// <summary>The number of finished epochs.</summary>
    public int Epoch { get; init; }

    /// <summary>Test accuracy in percent: of the last epoch, or of the trial when it ends.</summary>
    public double? Accuracy { get; init; }

    /// <summary>Whether the trial has ended, successfully or not.</summary>
    public bool Ended { get; init; }

    /// <summary>Why the trial failed, as one sentence; null where it did not fail.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether a checkpoint was written, with <see cref="Epoch"/> epochs.</summary>
    public bool Kept { get; init; }

    /// <summary>A sentence for the user on the trial's checkpoint; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// How the worker left the trial, which goes on later, as a clause; null where it did not leave it.
    /// </summary>
    public string? Paused { get; init; }

    /// <summary>Whether this is only a sign of life of a worker that waits for another one.</summary>
    public bool Waits { get; init; }

    /// <summary>The worker that is waited for, and how long, as a clause; null where there is none.</summary>
    public string? Waiting { get; init; }

    /// <summary>Whether the worker that is waited for gives no sign of life.</summary>
    public bool Silent { get; init; }

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>Writes the line that <see cref="Read"/> reads.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads a line; null where it is no report, because a plugin may also print lines.</summary>
    public static TrialProgress? Read(string line)
    {
        if (!line.StartsWith('{'))
            return null;
        try
        {
            return JsonSerializer.Deserialize<TrialProgress>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
