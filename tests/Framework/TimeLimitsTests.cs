namespace Modular.Framework.Tests;

/// <summary>Questions to foreign code are answered on threads that are kept for the next question.</summary>
public sealed class TimeLimitsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);
    private static readonly AsyncLocal<string> Mark = new();

    [Fact]
    public void A_question_is_asked_in_the_context_of_its_caller()
    {
        Mark.Value = "the caller's";
        string? seen = TimeLimits.Await(
            Long,
            () =>
            {
                string? before = Mark.Value;
                Mark.Value = "changed";
                return before;
            }
        );
        Assert.Equal("the caller's", seen);
        Mark.Value = "the next caller's";
        Assert.Equal("the next caller's", TimeLimits.Await(Long, () => Mark.Value));
    }

    [Fact]
    public void A_thread_that_gave_no_answer_is_asked_nothing_more()
    {
        using var release = new ManualResetEventSlim();
        int overdue = 0;
        Assert.Throws<AnswerTimeoutException>(() =>
            TimeLimits.Await(
                Short,
                () =>
                {
                    overdue = Environment.CurrentManagedThreadId;
                    return release.Wait(Long);
                }
            )
        );
        Assert.NotEqual(overdue, TimeLimits.Await(Long, () => Environment.CurrentManagedThreadId));
        release.Set();
        Assert.NotEqual(overdue, TimeLimits.Await(Long, () => Environment.CurrentManagedThreadId));
    }

    [Fact]
    public void A_question_may_ask_another_and_what_it_throws_reaches_the_caller()
    {
        Assert.Equal(3, TimeLimits.Await(Long, () => 1 + TimeLimits.Await(Long, () => 2)));
        var thrown = Assert.Throws<InvalidDataException>(() => TimeLimits.Await(Long, Broken));
        Assert.Contains(nameof(Broken), thrown.StackTrace);
        Assert.Equal(4, TimeLimits.Await(Long, () => 4));
    }

    private static int Broken() => throw new InvalidDataException("broken");
}
