using Modular.Trials;

namespace Modular.Training;

/// <summary>The head of a checkpoint: which training it belongs to, and how far that training was.</summary>
internal sealed record CheckpointHead
{
    /// <summary>A hash of all that the training follows from: program, parts, scenario and trial.</summary>
    public required string Identity { get; init; }

    /// <summary>The learning curve so far.</summary>
    public required IReadOnlyList<EpochOutcome> Epochs { get; init; }

    /// <summary>How many epochs the training has in all.</summary>
    public required int Total { get; init; }

    /// <summary>How often the training had been resumed.</summary>
    public int Resumed { get; init; }

    /// <summary>How long the training had taken, all processes together, seconds.</summary>
    public double Seconds { get; init; }
}
