namespace Modular.Descriptions;

/// <summary>Something that a study leaves out, or takes as perfect.</summary>
/// <param name="Topic">A word or two: "retention and drift".</param>
/// <param name="Sentence">What exactly, and why.</param>
internal sealed record ModelLimit(string Topic, string Sentence);
