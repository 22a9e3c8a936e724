namespace Faulty;

/// <summary>There is nothing to choose.</summary>
internal sealed record FaultyOptions;
