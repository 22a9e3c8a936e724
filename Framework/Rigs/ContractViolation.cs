namespace Modular.Rigs;

/// <summary>
/// A part did not do what its contract says; the message is the sentence that the user sees. It fails the trial under
/// way.
/// </summary>
internal sealed class ContractViolation(string sentence, Exception? cause = null) : Exception(sentence, cause);
