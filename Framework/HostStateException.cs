namespace Modular;

/// <summary>Tells that a call of foreign code has changed the state of the process.</summary>
/// <param name="change">What it changed, and what was expected: "changed ... from ... to ...; expected ...".</param>
internal sealed class HostStateException(string change) : Exception(change);
