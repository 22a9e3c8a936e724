namespace Modular.Plugins.Files.Samples;

/// <summary>Samples as a source has them, before labels are counted and values normalised.</summary>
internal sealed record RawSamples
{
    /// <summary>Where they come from: "train.csv", "mnist.npz[x_train]".</summary>
    public required string Origin { get; init; }

    /// <summary>The inputs of all samples, [n, sample].</summary>
    public required NumberArray Inputs { get; init; }

    /// <summary>The label of each sample.</summary>
    public required Column Labels { get; init; }

    /// <summary>The group of each sample; null where each is its own.</summary>
    public Column? Groups { get; init; }

    /// <summary>Which samples are for test; null where the source does not say.</summary>
    public Column? Split { get; init; }

    /// <summary>The published fold of each sample; null where there is none.</summary>
    public Column? Folds { get; init; }

    /// <summary>Sentences on how the source was read.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
