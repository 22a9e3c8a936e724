using Modular.Rigs;
using Modular.Training;
using Modular.Trials;

namespace Modular.Framework.Tests;

/// <summary>A trial that a part of a third party breaks.</summary>
internal static class BrokenTrial
{
    /// <summary>
    /// Runs a trial in which the flaw strikes at its first chance, then the same trial again with the same runner.
    /// </summary>
    public static void FailsOnce(string sentence, Func<Func<bool>, Func<Rig, Rig>> spoil, params string[] overrides)
    {
        int chances = 0;
        TestRig good = TestRig.Create(overrides);
        TestRig odd = good.With(spoil(() => chances++ == 0));
        TrialRunner runner = odd.Runner();
        Outcome failed = runner.Run(odd.Trial(), new Curve());
        Assert.Equal(sentence, failed.Failure);
        Assert.Null(failed.Accuracy);
        Assert.Equal(WithoutEnergies(good.Run()), WithoutEnergies(runner.Run(odd.Trial(), new Curve())));
    }

    /// <summary>The outcome without energies, which odd parts do not declare.</summary>
    private static string WithoutEnergies(Outcome outcome) => (outcome with { Inference = null }).ToJson();
}
