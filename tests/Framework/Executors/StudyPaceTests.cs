using Modular.Executors;

namespace Modular.Framework.Tests;

/// <summary>The time left, from trials whose times are known.</summary>
public sealed class StudyPaceTests
{
    /// <summary>Three trials of 4 epochs of 10 s, the first slower by 6 s, and a test of 2 s.</summary>
    [Fact]
    public void In_place_every_trial_trains()
    {
        var pace = new StudyPace(OwnTrainings("a", "b", "c"), epochs: 4);
        Tell(pace, "a", 0, 0);
        Tell(pace, "a", 1, 16);
        Tell(pace, "a", 2, 26);
        Assert.Null(pace.Left());
        Tell(pace, "a", 3, 36);
        Assert.Equal((90, false), (Seconds(pace), pace.IsLowerBound));
        Tell(pace, "a", 4, 46);
        End(pace, "a", 48);
        Assert.Equal(84, Seconds(pace));
        End(pace, "b", 90);
        End(pace, "c", 132);
        Assert.Null(pace.Left());
    }

    /// <summary>Four trials share a network: one trains for 30 s, the others are tested in 2 s each.</summary>
    [Fact]
    public void Trials_that_share_a_network_train_it_once()
    {
        var pace = new StudyPace(SharedTraining("a", "b", "c", "d"), epochs: 3);
        Tell(pace, "a", 0, 0);
        Tell(pace, "a", 1, 10);
        Tell(pace, "a", 2, 20);
        Tell(pace, "a", 3, 30);
        Assert.Equal((0, true), (Seconds(pace), pace.IsLowerBound));
        End(pace, "a", 32);
        Assert.Equal((6, false), (Seconds(pace), pace.IsLowerBound));
    }

    [Fact]
    public void Networks_that_were_trained_before_leave_the_tests()
    {
        var pace = new StudyPace(SharedTraining("a", "b", "c", "d", "e"), epochs: 50);
        foreach ((string trial, double second) in new[] { ("a", 5.0), ("b", 6.0), ("c", 7.0) })
        {
            Tell(pace, trial, 0, second - 1);
            End(pace, trial, second);
        }
        Assert.Equal(2, Seconds(pace));
    }

    /// <summary>Two workers share what is left; a resumed trial begins in the middle.</summary>
    [Fact]
    public void Workers_share_what_is_left()
    {
        var pace = new StudyPace(OwnTrainings("a", "b"), epochs: 10);
        Tell(pace, "a", 0, 0);
        Tell(pace, "b", 0, 0);
        Tell(pace, "a", 4, 1);
        Tell(pace, "b", 4, 1);
        Tell(pace, "a", 5, 11);
        Assert.Equal((5 + 6) * 10 / 2, Seconds(pace));
    }

    private static Dictionary<string, string> OwnTrainings(params string[] trials) => trials.ToDictionary(name => name);

    private static Dictionary<string, string> SharedTraining(params string[] trials) =>
        trials.ToDictionary(name => name, _ => "seed 0");

    private static void Tell(StudyPace pace, string trial, int epoch, double second) =>
        pace.Note(new TrialProgress { Trial = trial, Epoch = epoch }, TimeSpan.FromSeconds(second));

    private static void End(StudyPace pace, string trial, double second) =>
        pace.Note(new TrialProgress { Trial = trial, Ended = true }, TimeSpan.FromSeconds(second));

    private static double Seconds(StudyPace pace) => Math.Round(pace.Left()!.Value.TotalSeconds, 6);
}
