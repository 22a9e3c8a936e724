using Modular.Contracts;

namespace Modular.Conformance;

/// <summary>Tests the promises of memories and senses on their imperfections.</summary>
/// <param name="imperfections">The imperfections that the part declares.</param>
/// <param name="observe">
/// Fabricates an array under conditions, uses all of its abilities, and returns all observations.
/// </param>
internal sealed class Hardware(IReadOnlyList<Imperfection> imperfections, Func<Conditions, float[]> observe)
{
    // The strength of a dial so weak that only its draws could show.
    private const double Trace = 1e-9;

    // The relative change of one observation that counts as a change.
    private const double Noticeable = 1e-3;

    // The part of the greatest observation that counts as 0.
    private const double Negligible = 1e-7;

    // The share of observations that a trace may change, where it just crosses a threshold.
    private const double Stray = 0.01;

    static Hardware() => Backend.Start();

    /// <summary>The imperfections that act without the passing of time.</summary>
    private Imperfection[] Timeless => [.. imperfections.Where(one => one.Acts != Moment.Time)];

    /// <summary>
    /// Returns conditions with a strength for each declared imperfection. Asking for any other dial fails the test.
    /// </summary>
    public Conditions At(ulong seed, Func<Imperfection, double> strength) =>
        new(
            seed,
            name =>
            {
                Imperfection? declared = imperfections.SingleOrDefault(imperfection => imperfection.Name == name);
                Assert.True(declared is not null, $"it asked for the dial '{name}', which it does not declare");
                return strength(declared);
            }
        );

    /// <summary>Returns conditions with every dial at 1.</summary>
    public Conditions Published(ulong seed) => At(seed, _ => 1);

    /// <summary>Returns conditions with every dial at 0.</summary>
    public Conditions Ideal(ulong seed) => At(seed, _ => 0);

    /// <summary>
    /// Imperfections have unique names, sizes with unit and source, and no group named like one of them.
    /// </summary>
    public void AssertDescribed()
    {
        string[] names = [.. imperfections.Select(imperfection => imperfection.Name)];
        Assert.Equal(imperfections.Count, names.Distinct().Count());
        Assert.All(imperfections, AssertDescribed);
        Assert.Empty(imperfections.Select(imperfection => imperfection.Group).Intersect(names));
    }

    /// <summary>With every dial at 0, two seeds give the same observations.</summary>
    public void AssertIdealHasNoSeed() => Assert.Equal(observe(Ideal(1)), observe(Ideal(2)));

    /// <summary>A seed gives the same observations twice; another seed gives others.</summary>
    public void AssertRepeatable()
    {
        Assert.Equal(observe(Published(1)), observe(Published(1)));
        if (Timeless.Length > 0)
            Assert.NotEqual(observe(Published(1)), observe(Published(2)));
    }

    /// <summary>Each imperfection alone changes an observation.</summary>
    public void AssertEachActs()
    {
        float[] ideal = observe(Ideal(1));
        foreach (Imperfection one in Timeless)
        {
            double distance = Distance(ideal, observe(Only(one, 1)));
            Assert.True(distance > 0, $"'{one.Name}' alone changes nothing that can be observed");
        }
    }

    /// <summary>
    /// Turning one dial off leaves the draws of the others. With all others at 1, a dial at 0 and the same dial at a
    /// trace must give the same observations, except for a few at a threshold. If turning the dial off changed other
    /// draws, most observations would differ.
    /// </summary>
    public void AssertNoneDisturbsAnother()
    {
        foreach (Imperfection one in Timeless)
        {
            float[] off = observe(At(1, other => other == one ? 0 : 1));
            float[] trace = observe(At(1, other => other == one ? Trace : 1));
            double share = ShareOfChanges(off, trace);
            Assert.True(share <= Stray, $"turning '{one.Name}' off changes {share:P1} of what the others draw");
        }
    }

    private static double ShareOfChanges(float[] before, float[] after)
    {
        double negligible = Negligible * before.Max(Math.Abs);
        int changes = 0;
        for (int i = 0; i < before.Length; i++)
        {
            double least = Math.Max(Noticeable * Math.Abs(before[i]), negligible);
            if (Math.Abs(before[i] - after[i]) > least)
                changes++;
        }
        return changes / (double)before.Length;
    }

    /// <summary>An imperfection of fabrication moves observations more at strength 2 than at strength 1.</summary>
    public void AssertTwiceSpreadsMore()
    {
        float[] ideal = observe(Ideal(1));
        foreach (Imperfection one in imperfections.Where(one => one.Acts == Moment.Fabrication))
        {
            double once = Distance(ideal, observe(Only(one, 1)));
            double twice = Distance(ideal, observe(Only(one, 2)));
            Assert.True(
                twice > once,
                $"'{one.Name}' at strength 2 moves observations by {twice:G3}, at strength 1 by {once:G3}; "
                    + "twice should be more"
            );
        }
    }

    private Conditions Only(Imperfection one, double strength) => At(1, other => other == one ? strength : 0);

    /// <summary>Returns the mean absolute difference of observations.</summary>
    private static double Distance(float[] ideal, float[] real) =>
        ideal.Zip(real).Average(pair => Math.Abs((double)pair.First - pair.Second));

    private static void AssertDescribed(Imperfection imperfection)
    {
        Names.AssertValid(imperfection.Name);
        if (imperfection.Group is { } group)
            Names.AssertValid(group);
        Quantity typical = imperfection.Typical;
        Assert.True(
            double.IsFinite(typical.Value),
            $"'{imperfection.Name}' has a typical {typical.Name} of {typical.Value}"
        );
        Assert.All(
            [imperfection.Summary, typical.Name, typical.Unit, typical.Source],
            text =>
                Assert.False(
                    string.IsNullOrWhiteSpace(text),
                    $"'{imperfection.Name}' lacks a summary, or the name, unit or source of its size"
                )
        );
    }
}
