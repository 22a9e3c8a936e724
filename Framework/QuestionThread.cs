namespace Modular;

/// <summary>
/// A background thread that runs a call, and is kept for the next one: to load all plugins takes 80 calls. A new thread
/// would also wait for the lock of the dynamic linker, which libtorch holds while it is loaded (docs/adr/0010).
/// </summary>
internal sealed class QuestionThread
{
    private static QuestionThread? idle;

    private readonly SemaphoreSlim asked = new(0);
    private readonly SemaphoreSlim answered = new(0);
    private ExecutionContext? context;
    private Action? call;

    private QuestionThread() => new Thread(RunCalls) { IsBackground = true }.UnsafeStart();

    /// <summary>Returns the thread that is idle, or a new one.</summary>
    public static QuestionThread Take() => Interlocked.Exchange(ref idle, null) ?? new QuestionThread();

    /// <summary>
    /// Keeps the thread for the next call. A thread that is still at its call must not be given back.
    /// </summary>
    public void GiveBack() => Interlocked.Exchange(ref idle, this);

    /// <summary>
    /// Runs a call that throws nothing, in the context of the caller: its culture and its <see cref="AsyncLocal{T}"/>
    /// values. Says whether the call ended within the limit.
    /// </summary>
    public bool Run(TimeSpan limit, Action call)
    {
        context = ExecutionContext.Capture()!;
        this.call = call;
        asked.Release();
        return answered.Wait(limit);
    }

    private void RunCalls()
    {
        while (true)
        {
            asked.Wait();
            ExecutionContext.Run(context!, _ => call!(), null);
            context = null;
            call = null;
            answered.Release();
        }
    }
}
