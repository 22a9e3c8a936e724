namespace Modular;

/// <summary>
/// Tells that foreign code, or a file that is no ordinary file, gave no answer within its time limit.
/// </summary>
/// <param name="limit">The time limit that has passed.</param>
internal sealed class AnswerTimeoutException(TimeSpan limit)
    : Exception($"it gave no answer within {TimeLimits.Text(limit)}");
