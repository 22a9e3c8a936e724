namespace Modular;

/// <summary>
/// The call of a plugin that is under way. If the process ends or hangs in it, the plugin can be named.
/// </summary>
/// <param name="Kind">The kind of part, as a scenario has it; null for a plugin that is being loaded.</param>
/// <param name="Who">The part or the plugin, as sentences name it.</param>
/// <param name="Method">The member of the contract that is called.</param>
internal sealed record ForeignCall(string? Kind, object Who, string Method)
{
    private static readonly AsyncLocal<Question?> Asked = new();
    private static volatile ForeignCall? current;
    private static volatile Action<string>? listener;

    /// <summary>Begins a question, which may be answered on another thread and make calls of several parts.</summary>
    public static Question Ask() => Asked.Value = new Question();

    /// <summary>Reports every call from now on, one line each: "in WHO: METHOD", "out", "end CODE".</summary>
    public static void TellTo(Action<string> hear) => listener = hear;

    /// <summary>
    /// Makes the call. What it changed of the process is restored, and throws <see cref="HostStateException"/>.
    /// </summary>
    public T Run<T>(Func<T> call)
    {
        HostState before = HostState.Now();
        Question? question = Asked.Value;
        ForeignCall? around = question?.Current;
        ForeignCall? outer = current;
        question?.Begin(this);
        Set(this);
        string? change = null;
        T answer;
        try
        {
            answer = call();
        }
        finally
        {
            change = before.Mend(always: question is not null);
            question?.Begin(around);
            Set(outer);
        }
        if (change is null)
            return answer;
        throw new HostStateException(change);
    }

    /// <summary>Reports that the host ends the process, and not a plugin.</summary>
    public static void End(int exitCode) => listener?.Invoke($"end {exitCode}");

    private static void Set(ForeignCall? call)
    {
        current = call;
        listener?.Invoke(call is null ? "out" : $"in {call.Who}: {call.Method}");
    }

    /// <summary>A question to the parts. It knows which part is answering.</summary>
    internal sealed class Question : IDisposable
    {
        private volatile ForeignCall? current;

        /// <summary>The innermost call under way; null while no part is asked.</summary>
        public ForeignCall? Current => current;

        /// <summary>Ends the question on the thread that asked it.</summary>
        public void Dispose() => Asked.Value = null;

        /// <summary>Sets the call that is under way from now on.</summary>
        public void Begin(ForeignCall? call) => current = call;
    }
}
