using Modular.Framework.Tests.EndToEnd.BrokenInputs;

namespace Modular.Framework.Tests.EndToEnd.Generated;

/// <summary>
/// Scenarios that are made from a good one: every entry with every hostile value, then texts that are cut, changed and
/// shuffled. Some of them happen to be good.
/// </summary>
internal static class GeneratedScenarios
{
    private static readonly string[] Paths =
    [
        "name",
        "description",
        "memory",
        "memory.use",
        "memory.options",
        "memory.options.program-limit",
        "cell.use",
        "sense.use",
        "sense.options.offset-sigma",
        "network.options.hidden",
        "network.options.hidden.0",
        "dataset.options.train",
        "dataset.options.spread",
        "precision",
        "precision.weights",
        "precision.ternary-threshold",
        "precision.layers",
        "precision.layers.fc1",
        "precision.layers.fc1.activations",
        "conditions.temperature",
        "conditions.age",
        "energy",
        "training.mode",
        "training.epochs",
        "training.batch",
        "training.rate",
        "training.schedule",
        "training.schedule.every",
        "training.strengths",
        "training.set-limit",
        "training.weight-decay",
        "study.seeds",
        "study.rank",
        "study.rank.method",
        "study.rank.imperfections",
        "study.rank.runs",
        "study.strengths",
        "study.strengths.rtn",
        "study.groups.mine",
        "study.margin",
        "study.tolerance",
        "study.tolerance.loss",
        "study.tolerance.strengths",
        "study.tune",
        "study.tune.options",
        "study.sweep",
        "study.compare",
        "study.assumptions",
        "study.measure.last-epochs",
        "nonsense",
        "training.nonsense",
    ];

    private static readonly string[] Values =
    [
        "~",
        "''",
        "-1",
        "1e400",
        ".nan",
        "99999999999999999999",
        "[]",
        "{}",
        "[~]",
        "{ a: 1 }",
        "[[[1]]]",
        "nonsense",
        "'\\e[31m'",
        "\"\\e[31m\\u202E<b>\"",
        "=1+1",
    ];

    /// <summary>Assignments to the good scenario, as --set takes them.</summary>
    public static IEnumerable<string> Assignments =>
        Paths.SelectMany(path => Values.Select(value => $"{path}={value}"));

    /// <summary>Texts that are nearly the good scenario.</summary>
    public static IEnumerable<string> Texts(int count)
    {
        var chance = new Chance(20);
        string good = Bench.Lines();
        for (int i = 0; i < count; i++)
            yield return Changed(good, chance, i % 5);
    }

    private static string Changed(string good, Chance chance, int way)
    {
        int at = chance.Below(good.Length);
        string[] lines = good.Split('\n');
        int line = chance.Below(lines.Length - 1);
        return way switch
        {
            0 => good[..at],
            1 => good[..at] + chance.Pick<char>([.. "{}[]:,#&*!|>'\"%@`\t~-"]) + good[(at + 1)..],
            2 => string.Join('\n', lines.Where((_, i) => i != line)),
            3 => string.Join('\n', [.. lines[..line], lines[line], .. lines[line..]]),
            _ => good.Remove(at, Math.Min(1 + chance.Below(20), good.Length - at)),
        };
    }
}
