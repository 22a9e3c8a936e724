using Modular.Executors;

namespace Modular.Framework.Tests;

public sealed class WorkTimeTests
{
    [Fact]
    public void Without_a_limit_there_is_always_room_until_it_is_closed()
    {
        var time = new WorkTime();
        time.Learn([TimeSpan.FromDays(10)]);
        Assert.Equal((true, null), (time.HasRoom, time.Left));
        time.Close();
        Assert.False(time.HasRoom);
    }

    /// <summary>
    /// Ten seconds of the 100 are kept for the end, and a trial may take 15 % longer than the longest.
    /// </summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(77, true)]
    [InlineData(79, false)]
    public void A_trial_that_would_not_end_in_time_finds_no_room(double seconds, bool hasRoom)
    {
        var time = new WorkTime(TimeSpan.FromSeconds(100));
        time.Learn([TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds / 2)]);
        Assert.Equal(hasRoom, time.HasRoom);
    }

    /// <summary>A trial that can stop after every epoch needs room for an epoch, however long it takes.</summary>
    [Fact]
    public void What_can_stop_needs_room_for_its_longest_stretch()
    {
        var time = new WorkTime();
        time.Begin();
        Assert.Null(time.LongestOfTrial);
        Thread.Sleep(30);
        time.Pass();
        time.Pass();
        Assert.InRange(time.LongestOfTrial!.Value.TotalSeconds, 0.03, 10);
        Assert.InRange(time.UntilEnd!.Value.TotalSeconds, 0, 12);
        time.End();
        Assert.Null(time.LongestOfTrial);
    }

    [Fact]
    public void It_knows_how_long_the_trial_under_way_takes()
    {
        var time = new WorkTime();
        Assert.Equal(TimeSpan.Zero, time.UntilEnd);
        time.Begin();
        Assert.Null(time.UntilEnd);
        time.Learn([TimeSpan.FromSeconds(20)]);
        Assert.InRange(time.UntilEnd!.Value.TotalSeconds, 15, 23);
        time.End();
        Assert.Equal((TimeSpan.Zero, false), (time.UntilEnd, time.IsAtTrial));
    }
}
