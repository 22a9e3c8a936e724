namespace Modular.Contracts;

/// <summary>
/// A part that knows of something a reader of its results must know: data that are unequal, few, or badly described.
/// <c>modular explain</c>, <c>modular fit</c> and the reports show the sentences.
/// </summary>
public interface ICaveats
{
    /// <summary>Whole sentences, the gravest first; empty where there is nothing to say.</summary>
    IReadOnlyList<string> Caveats { get; }
}
