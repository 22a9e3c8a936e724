namespace Modular.Contracts;

/// <summary>
/// A data set that says where its samples come from and what was done to them: files, labels, normalisation, split.
/// </summary>
public interface IStatedData
{
    /// <summary>
    /// Whole sentences for the bound options; <c>explain</c> and reports show them with the training.
    /// </summary>
    IReadOnlyList<string> Statements { get; }
}
