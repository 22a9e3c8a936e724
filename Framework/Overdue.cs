namespace Modular;

/// <summary>Something gave no answer within a limit.</summary>
internal sealed class Overdue(TimeSpan limit) : Exception($"it gave no answer within {Patience.Text(limit)}");
