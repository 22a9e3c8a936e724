namespace Modular.Contracts;

/// <summary>The shape of a data set, which a network must fit.</summary>
/// <param name="Sample">The shape of one sample, such as [1, 28, 28].</param>
/// <param name="Classes">The number of classes; labels are 0 to one less.</param>
public sealed record DataShape(IReadOnlyList<long> Sample, long Classes);
