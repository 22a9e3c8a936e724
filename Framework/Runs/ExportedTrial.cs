namespace Modular.Runs;

/// <summary>Describes an exported trial; export.json has the same content.</summary>
internal sealed record ExportedTrial
{
    /// <summary>The name of the file beside the tensors.</summary>
    public const string FileName = "export.json";

    /// <summary>The name of the trial.</summary>
    public required string Trial { get; init; }

    /// <summary>The test accuracy of the trial, percent.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Whether the network was trained again because the run keeps none.</summary>
    public required bool IsTrainedAgain { get; init; }

    /// <summary>How the trial differs from that in the run; null where both have the same bits.</summary>
    public required string? Difference { get; init; }

    /// <summary>The unit of the conductances.</summary>
    public string Unit { get; init; } = "siemens";

    /// <summary>The layers with weights in the memory.</summary>
    public required IReadOnlyList<ExportedLayer> Layers { get; init; }
}
