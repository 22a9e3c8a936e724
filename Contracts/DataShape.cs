namespace Modular.Contracts;

/// <summary>What a network must fit.</summary>
/// <param name="Sample">The shape of one sample: [1, 28, 28].</param>
/// <param name="Classes">How many labels there are.</param>
public sealed record DataShape(IReadOnlyList<long> Sample, long Classes);
