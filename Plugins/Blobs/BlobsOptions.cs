using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Blobs;

/// <summary>Options of the data set <c>blobs</c>.</summary>
internal sealed record BlobsOptions
{
    /// <summary>Number of clouds; each is a label.</summary>
    [Range(2, 1000)]
    public int Classes { get; init; } = 3;

    /// <summary>Number of features of a sample.</summary>
    [Range(1, 100_000)]
    public int Features { get; init; } = 8;

    /// <summary>Number of training samples; labels take turns.</summary>
    [Range(1, 1_000_000)]
    public int Train { get; init; } = 300;

    /// <summary>Number of test samples; labels take turns.</summary>
    [Range(1, 1_000_000)]
    public int Test { get; init; } = 150;

    /// <summary>Standard deviation of each feature within a cloud; the centres have norm 1.</summary>
    [Range(0.0, 100.0)]
    public double Spread { get; init; } = 0.3;

    /// <summary>Seed of the centres and of the samples.</summary>
    [Range(0, int.MaxValue)]
    public int Seed { get; init; }
}
