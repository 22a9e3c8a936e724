namespace Modular.Data;

/// <summary>What was put into the folder of a data set.</summary>
/// <param name="Count">The number of files.</param>
/// <param name="AreChecked">Whether each has the digest that its publisher, or the data set, states.</param>
internal sealed record KeptFiles(int Count, bool AreChecked);
