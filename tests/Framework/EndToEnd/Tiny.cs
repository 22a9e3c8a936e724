namespace Modular.Framework.Tests.EndToEnd;

/// <summary>Studies small enough to be run whole by a test.</summary>
internal static class Tiny
{
    /// <summary>8 trials, each a blink.</summary>
    public const string InPlace = """
        name: tiny
        description: Small enough for a test.
        memory:    { use: hfo2-weak-reset }
        cell:      { use: 2t2r }
        sense:     { use: differential }
        network:   { use: mlp, options: { hidden: [16] } }
        dataset:   { use: blobs, options: { train: 200, test: 60 } }
        precision: { weights: binary, activations: binary }
        training:  { mode: in-place, epochs: 3, batch: 50, rate: 8 }
        study:     { rank: { imperfections: [device-to-device, pink-noise] }, seeds: 2 }
        """;

    /// <summary>8 trials that take long enough to be interrupted.</summary>
    public const string Long = """
        name: long
        memory:    { use: hfo2-weak-reset }
        cell:      { use: 2t2r }
        sense:     { use: differential }
        network:   { use: mlp, options: { hidden: [16] } }
        dataset:   { use: blobs, options: { train: 4000, test: 60 } }
        training:  { mode: in-place, epochs: 3, batch: 50, rate: 8 }
        study:     { rank: { imperfections: [device-to-device] }, seeds: 4 }
        """;

    /// <summary>Off-line, with noise that acts at every read: 8 trials.</summary>
    public const string OffLine = """
        name: off-line
        memory:    { use: hfo2-weak-reset }
        cell:      { use: 2t2r }
        sense:     { use: differential }
        network:   { use: mlp, options: { hidden: [16] } }
        dataset:   { use: blobs, options: { train: 200, test: 60 } }
        training:  { mode: off-line, epochs: 2, batch: 50, rate: 0.01 }
        study:     { rank: { imperfections: [device-to-device, rtn] }, seeds: 2 }
        """;

    /// <summary>All 8 subsets of three, one of them a group of the study's own: 16 trials.</summary>
    public const string Shapley = """
        name: shapley
        memory:    { use: hfo2-weak-reset }
        cell:      { use: 2t2r }
        sense:     { use: differential }
        network:   { use: mlp, options: { hidden: [16] } }
        dataset:   { use: blobs, options: { train: 200, test: 60 } }
        training:  { mode: in-place, epochs: 2, batch: 50, rate: 8 }
        study:     { rank: { method: shapley, imperfections: [slopes, rtn, pink-noise] }, groups: { slopes: [d2d-m1, d2d-m2] }, seeds: 2 }
        """;

    /// <summary>As many seeds as the data ask for: 20 to 80 trials.</summary>
    public const string Auto = """
        name: auto
        memory:    { use: hfo2-weak-reset }
        cell:      { use: 2t2r }
        sense:     { use: differential }
        network:   { use: mlp, options: { hidden: [16] } }
        dataset:   { use: blobs, options: { train: 200, test: 60 } }
        training:  { mode: in-place, epochs: 1, batch: 50, rate: 8 }
        study:     { rank: { method: one-at-a-time, imperfections: [device-to-device, pink-noise] }, seeds: auto }
        """;

    /// <summary>Names of the trials of a study of two imperfections, in no order.</summary>
    public static IEnumerable<string> Trials(int seeds, params string[] imperfections) =>
        from seed in Enumerable.Range(0, seeds)
        from hardware in imperfections.Select(name => $"only-{name}").Concat(["ideal", "all"])
        select $"{hardware}-seed-{seed}";
}
