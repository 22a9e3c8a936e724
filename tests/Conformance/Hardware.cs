using Modular.Contracts;

namespace Modular.Conformance;

/// <summary>What memories and senses promise about their imperfections.</summary>
/// <param name="imperfections">Those that the part declares.</param>
/// <param name="observe">Fabricates under the conditions, uses every ability, and returns all observations.</param>
internal sealed class Hardware(IReadOnlyList<Imperfection> imperfections, Func<Conditions, float[]> observe)
{
    private const double Trace = 1e-9; // a dial so weak that only its draws could show
    private const double Noticeable = 1e-3; // relative change of one observation
    private const double Negligible = 1e-7; // of the greatest observation: what stands for 0
    private const double Stray = 0.01; // share of observations that a trace may change, where a threshold is just crossed

    static Hardware() => Backend.Start();

    private Func<Imperfection, bool> Turnable { get; } = imperfection => imperfection.Acts != Moment.Time;

    /// <summary>Conditions with a strength for each declared imperfection; any other name fails the test.</summary>
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

    /// <summary>Everything as published.</summary>
    public Conditions Published(ulong seed) => At(seed, _ => 1);

    /// <summary>Every dial at 0.</summary>
    public Conditions Ideal(ulong seed) => At(seed, _ => 0);

    public void AssertDescribed()
    {
        Assert.Equal(imperfections.Count, imperfections.Select(imperfection => imperfection.Name).Distinct().Count());
        Assert.All(imperfections, AssertDescribed);
        Assert.Empty(
            imperfections
                .Select(imperfection => imperfection.Group)
                .Intersect(imperfections.Select(imperfection => imperfection.Name))
        );
    }

    public void AssertIdealHasNoSeed() => Assert.Equal(observe(Ideal(1)), observe(Ideal(2)));

    public void AssertRepeatable()
    {
        Assert.Equal(observe(Published(1)), observe(Published(1)));
        if (imperfections.Any(Turnable))
            Assert.NotEqual(observe(Published(1)), observe(Published(2)));
    }

    public void AssertEachActs()
    {
        float[] ideal = observe(Ideal(1));
        Assert.All(
            imperfections.Where(Turnable),
            one =>
                Assert.True(
                    Distance(ideal, observe(Only(one, 1))) > 0,
                    $"'{one.Name}' alone changes nothing that can be observed"
                )
        );
    }

    /// <summary>
    /// With all others at 1, a dial at 0 and the same dial at a trace must give the same observations, but for a few at
    /// a threshold: had turning the dial off changed another's draws, most would differ.
    /// </summary>
    public void AssertNoneDisturbsAnother() =>
        Assert.All(
            imperfections.Where(Turnable),
            one =>
            {
                float[] off = observe(At(1, other => other == one ? 0 : 1));
                float[] trace = observe(At(1, other => other == one ? Trace : 1));
                double nothing = Negligible * off.Max(Math.Abs);
                double share =
                    off.Zip(trace)
                        .Count(pair =>
                            Math.Abs(pair.First - pair.Second) > Math.Max(Noticeable * Math.Abs(pair.First), nothing)
                        ) / (double)off.Length;
                Assert.True(share <= Stray, $"turning '{one.Name}' off changes {share:P1} of what the others draw");
            }
        );

    public void AssertTwiceSpreadsMore()
    {
        float[] ideal = observe(Ideal(1));
        Assert.All(
            imperfections.Where(imperfection => imperfection.Acts == Moment.Fabrication),
            one =>
            {
                double once = Distance(ideal, observe(Only(one, 1)));
                double twice = Distance(ideal, observe(Only(one, 2)));
                Assert.True(
                    twice > once,
                    $"'{one.Name}' at strength 2 moves observations by {twice:G3}, at strength 1 by {once:G3}; twice should be more"
                );
            }
        );
    }

    private Conditions Only(Imperfection one, double strength) => At(1, other => other == one ? strength : 0);

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
