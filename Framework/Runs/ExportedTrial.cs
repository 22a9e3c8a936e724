namespace Modular.Runs;

/// <summary>What was written of a trial, as export.json has it.</summary>
internal sealed record ExportedTrial
{
    /// <summary>The name of the file beside the tensors.</summary>
    public const string FileName = "export.json";

    /// <summary>The name of the trial.</summary>
    public required string Trial { get; init; }

    /// <summary>Its test accuracy, percent.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Whether the network was trained once more, since the run keeps none.</summary>
    public required bool IsTrainedAgain { get; init; }

    /// <summary>How the trial differs from what the run holds; null where it has the same bits.</summary>
    public required string? Difference { get; init; }

    /// <summary>The unit of the conductances.</summary>
    public string Unit { get; init; } = "siemens";

    /// <summary>The layers in the memory.</summary>
    public required IReadOnlyList<ExportedLayer> Layers { get; init; }
}
