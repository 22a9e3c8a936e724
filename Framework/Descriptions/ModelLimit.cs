namespace Modular.Descriptions;

/// <summary>Something that a study does not model, or takes as perfect.</summary>
/// <param name="Topic">The topic in a few words: "retention and drift".</param>
/// <param name="Sentence">What exactly is not modelled, and why, in one or more sentences.</param>
internal sealed record ModelLimit(string Topic, string Sentence);
