using Modular.Contracts;

namespace Modular.Conformance;

/// <summary>Tests the promises of memories and senses on their imperfections.</summary>
/// <param name="imperfections">The imperfections that the part declares.</param>
/// <param name="appear">How an imperfection shows, by its name.</param>
/// <param name="observations">
/// Each fabricates an array under conditions, uses it, and returns all observations. The first uses all of its
/// abilities; the others look longer, for what is rare.
/// </param>
internal sealed class Hardware(
    IReadOnlyList<Imperfection> imperfections,
    Func<string, Appearance> appear,
    params Func<Conditions, float[]>[] observations
)
{
    // The strength of a dial so weak that only its draws could show.
    private const double Trace = 1e-9;

    // The relative change of one observation that counts as a change.
    private const double Noticeable = 1e-3;

    // The part of the greatest observation that counts as 0.
    private const double Negligible = 1e-7;

    // The share of observations that a trace may change, where it just crosses a threshold.
    private const double Stray = 0.01;

    // The number of changed observations that twice the strength must exceed.
    private const int Several = 20;

    static Hardware() => Backend.Start();

    /// <summary>The imperfections that the part declares.</summary>
    public IReadOnlyList<Imperfection> Imperfections => imperfections;

    /// <summary>The imperfections that act without the passing of time.</summary>
    public Imperfection[] Timeless => [.. imperfections.Where(one => one.Acts != Moment.Time)];

    private Func<Conditions, float[]> Observe => observations[0];

    /// <summary>
    /// Returns conditions with a strength for each declared imperfection. Asking for any other dial fails the test.
    /// </summary>
    public Conditions At(ulong seed, Func<Imperfection, double> strength) =>
        new(seed, name => strength(Declared(name)));

    /// <summary>Returns conditions with every dial at 1.</summary>
    public Conditions Published(ulong seed) => At(seed, _ => 1);

    /// <summary>Returns conditions with every dial at 0.</summary>
    public Conditions Ideal(ulong seed) => At(seed, _ => 0);

    /// <summary>Returns conditions with one dial at a strength and all others at 0.</summary>
    public Conditions Only(Imperfection one, double strength) => At(1, other => other == one ? strength : 0);

    /// <summary>Returns conditions with one dial on, and with other random numbers for some dials.</summary>
    public Conditions Redrawn(Imperfection one, double strength, Func<string, bool> redrawn) =>
        new(1, name => Declared(name) == one ? strength : 0) { DialSeeds = name => redrawn(name) ? 2UL : 1UL };

    /// <summary>How an imperfection shows.</summary>
    public Appearance Appear(Imperfection one) => appear(one.Name);

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
    public void AssertIdealHasNoSeed() => Assert.Equal(Observe(Ideal(1)), Observe(Ideal(2)));

    /// <summary>A seed gives the same observations twice; another gives others where devices differ.</summary>
    /// <param name="differs">Whether devices that are treated alike differ with every dial at 1.</param>
    public void AssertRepeatable(Func<bool> differs)
    {
        float[] once = Observe(Published(1));
        Assert.Equal(once, Observe(Published(1)));
        if (once.SequenceEqual(Observe(Published(2))) && differs())
            Assert.Fail(
                "equally treated devices differ, but two seeds give the same ones; draw from the dials' streams"
            );
    }

    /// <summary>Each imperfection alone changes an observation.</summary>
    public void AssertEachActs()
    {
        foreach (Imperfection one in Timeless)
        {
            double strength = Appear(one).Strength;
            Assert.True(
                observations.Any(look => CountChanges(look(Ideal(1)), look(Only(one, strength))) > 0),
                $"'{one.Name}' alone changes nothing that can be observed, at strength {strength:G4}. Use its dial. If it "
                    + $"is rare, say in Appears the strength or the reads at which it shows."
            );
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
            float[] off = Observe(At(1, other => other == one ? 0 : 1));
            float[] trace = Observe(At(1, other => other == one ? Trace : 1));
            double share = ShareOfChanges(off, trace);
            Assert.True(share <= Stray, $"turning '{one.Name}' off changes {share:P1} of what the others draw");
        }
    }

    /// <summary>An imperfection of fabrication moves observations more at strength 2 than at strength 1.</summary>
    public void AssertTwiceSpreadsMore()
    {
        foreach (Imperfection one in imperfections.Where(one => one.Acts == Moment.Fabrication))
        {
            double strength = Appear(one).Strength;
            Func<Conditions, float[]> look =
                observations.FirstOrDefault(look => CountChanges(look(Ideal(1)), look(Only(one, strength))) >= Several)
                ?? Observe;
            float[] ideal = look(Ideal(1));
            double once = Distance(ideal, look(Only(one, strength)));
            double twice = Distance(ideal, look(Only(one, 2 * strength)));
            Assert.True(
                twice > once,
                $"'{one.Name}' at strength {2 * strength:G4} moves observations by {twice:G3}, at strength "
                    + $"{strength:G4} by {once:G3}; twice should be more"
            );
        }
    }

    /// <summary>The share of values that differ noticeably.</summary>
    public static double ShareOfChanges(float[] before, float[] after)
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

    private Imperfection Declared(string name)
    {
        Imperfection? declared = imperfections.SingleOrDefault(imperfection => imperfection.Name == name);
        Assert.True(declared is not null, $"it asked for the dial '{name}', which it does not declare");
        return declared;
    }

    private static int CountChanges(float[] ideal, float[] real) =>
        ideal.Zip(real).Count(pair => pair.First != pair.Second);

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
