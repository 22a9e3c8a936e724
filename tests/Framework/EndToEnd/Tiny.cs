namespace Modular.Framework.Tests.EndToEnd;

/// <summary>Studies small enough to be run whole by a test.</summary>
internal static class Tiny
{
    /// <summary>12 trials, each a blink.</summary>
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
        dataset:   { use: blobs, options: { train: 8000, test: 60 } }
        training:  { mode: in-place, epochs: 3, batch: 50, rate: 8 }
        study:     { rank: { imperfections: [device-to-device] }, seeds: 2 }
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

    /// <summary>Names of the trials of a study of these imperfections, in no order.</summary>
    public static IEnumerable<string> Trials(int seeds, params string[] imperfections) =>
        from seed in Enumerable.Range(0, seeds)
        from hardware in imperfections.SelectMany(name => new[] { $"without-{name}", $"only-{name}" }).Concat(["ideal", "all"])
        select $"{hardware}-seed-{seed}";
}
