using System.Text.Json;
using System.Text.Json.Serialization;

namespace Modular.Executors;

/// <summary>
/// How far a trial has come, as its worker tells it: when it begins, after every epoch, and when it ends. Between
/// processes it is one JSON object a line.
/// </summary>
internal sealed record TrialProgress
{
    /// <summary>The name of the trial; empty for a mere sign of life.</summary>
    public required string Trial { get; init; }

    /// <summary>How many epochs are done.</summary>
    public int Epoch { get; init; }

    /// <summary>Test accuracy in percent: of the last epoch, or of the trial when it ends.</summary>
    public double? Accuracy { get; init; }

    /// <summary>Whether the trial has ended, well or not.</summary>
    public bool Ended { get; init; }

    /// <summary>Why the trial failed, one sentence; null where it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether a checkpoint was written, with <see cref="Epoch"/> epochs.</summary>
    public bool Kept { get; init; }

    /// <summary>A sentence for the user on the trial's checkpoint; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>How the worker left the trial, which goes on later, as a clause; null where it did not.</summary>
    public string? Paused { get; init; }

    /// <summary>Whether this is only a sign of life, from a worker that waits for another one.</summary>
    public bool Waits { get; init; }

    /// <summary>Whom a worker waits for, and for how long, as a clause; null where it waits for nobody.</summary>
    public string? Waiting { get; init; }

    /// <summary>Whether the one that is waited for gives no sign of life.</summary>
    public bool Silent { get; init; }

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>The line that <see cref="Read"/> takes.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>What a line says; null for a line that says something else, for a plugin may print, too.</summary>
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
