using System.Runtime.ExceptionServices;

namespace Modular;

/// <summary>
/// How long the host waits, before the first trial, for what may never answer: foreign code, and files that are no
/// files.
/// </summary>
internal sealed record TimeLimits
{
    /// <summary>For what reads no data: constructors, registration, properties; and for a YAML file.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For what may read data or draw weights: samples, inputs, networks, devices.</summary>
    public TimeSpan Work { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Runs a call on a thread of its own; what it throws is thrown here. After the limit it is given up: its thread
    /// ends with the process and does not keep it.
    /// </summary>
    /// <exception cref="AnswerTimeoutException">It gave no answer.</exception>
    public static T Await<T>(TimeSpan limit, Func<T> call)
    {
        (T? answer, ExceptionDispatchInfo? thrown) = (default, null);
        var thread = new Thread(() =>
        {
            try
            {
                answer = call();
            }
            catch (Exception error)
            {
                thrown = ExceptionDispatchInfo.Capture(error);
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
        if (!thread.Join(limit))
            throw new AnswerTimeoutException(limit);
        thrown?.Throw();
        return answer!;
    }

    /// <summary>"30 s", "10 min", "2.5 min".</summary>
    public static string Text(TimeSpan time) =>
        time < TimeSpan.FromMinutes(2)
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.##} s")
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.##} min");
}
