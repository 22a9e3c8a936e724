using System.Text.Json;
using System.Text.Json.Serialization;

namespace Modular.Executors;

/// <summary>What a worker says of its work, one JSON object a line when another process reads it.</summary>
internal sealed record WorkerLine
{
    public required string Trial { get; init; }

    /// <summary>Epochs done so far.</summary>
    public int Epoch { get; init; }

    /// <summary>Test accuracy, percent: of the last epoch, or of the trial when it ends.</summary>
    public double? Accuracy { get; init; }

    /// <summary>Whether the trial has ended, well or not.</summary>
    public bool Ended { get; init; }

    public string? Failure { get; init; }

    /// <summary>Only a sign of life: it waits for another worker.</summary>
    public bool Waits { get; init; }

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Null for a line that is none: a plugin may print.</summary>
    public static WorkerLine? Read(string line)
    {
        try
        {
            return line.StartsWith('{') ? JsonSerializer.Deserialize<WorkerLine>(line, Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
