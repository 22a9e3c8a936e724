namespace Modular.Rigs;

/// <summary>
/// A part did not do what its contract says; the message is the sentence that the user sees. It fails the trial under
/// way.
/// </summary>
internal sealed class ContractViolation(string sentence, Exception? cause = null) : Exception(sentence, cause)
{
    /// <summary>
    /// Where the plugin's source threw, "FeFet.cs, line 12"; null where it is not known, or nothing was thrown.
    /// </summary>
    public string? Place { get; init; }

    /// <summary>
    /// The kind of part that broke its promise, as a scenario has it; null where no part is to blame.
    /// </summary>
    public string? Kind { get; init; }
}
