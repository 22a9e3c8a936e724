namespace Modular.Contracts;

/// <summary>
/// A part that says what its model leaves out, of any kind: a memory, a cell, a sense, a network, data.
/// </summary>
public interface IStatedLimits
{
    /// <summary>
    /// What is not modelled, and where the model holds, for the bound options: whole sentences. <c>explain</c> and
    /// reports list them among the limits of a study.
    /// </summary>
    IReadOnlyList<string> Limits { get; }
}
