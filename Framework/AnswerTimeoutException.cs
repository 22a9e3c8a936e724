namespace Modular;

/// <summary>Something gave no answer within a limit.</summary>
internal sealed class AnswerTimeoutException(TimeSpan limit)
    : Exception($"it gave no answer within {TimeLimits.Text(limit)}");
