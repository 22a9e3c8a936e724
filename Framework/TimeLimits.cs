using System.Globalization;
using System.Runtime.ExceptionServices;

namespace Modular;

/// <summary>
/// The time that the host waits, before the first trial, for what may never answer: the code of plugins, and paths that
/// lead to pipes or devices.
/// </summary>
internal sealed record TimeLimits
{
    /// <summary>
    /// The limit for calls that read no data (constructors, registration, properties) and for reading a YAML file.
    /// </summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The limit for calls that may read data or draw weights: samples, inputs, networks, devices.</summary>
    public TimeSpan Work { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Runs a call on another thread, and throws here what the call throws. After the limit the call is abandoned: its
    /// thread does not keep the process alive, and is asked nothing more.
    /// </summary>
    /// <exception cref="AnswerTimeoutException">The call gave no answer within the limit.</exception>
    public static T Await<T>(TimeSpan limit, Func<T> call)
    {
        T? answer = default;
        ExceptionDispatchInfo? thrown = null;
        var thread = QuestionThread.Take();
        bool isAnswered = thread.Run(
            limit,
            () =>
            {
                try
                {
                    answer = call();
                }
                catch (Exception error)
                {
                    thrown = ExceptionDispatchInfo.Capture(error);
                }
            }
        );
        if (!isAnswered)
            throw new AnswerTimeoutException(limit);
        thread.GiveBack();
        thrown?.Throw();
        return answer!;
    }

    /// <summary>Writes a limit in seconds, or in minutes from two minutes on: "30 s", "2.5 min", "10 min".</summary>
    public static string Text(TimeSpan time)
    {
        if (time < TimeSpan.FromMinutes(2))
            return string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.##} s");
        return string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.##} min");
    }
}
