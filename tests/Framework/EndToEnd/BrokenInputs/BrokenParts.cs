namespace Modular.Framework.Tests.EndToEnd.BrokenInputs;

/// <summary>
/// Parts that break their contract: the fixture Broken has one of each kind, which breaks where it is told to.
/// </summary>
internal static class BrokenParts
{
    public static BrokenChapter Questions { get; } =
        new(
            "Parts that break when they are made or asked about themselves",
            "`modular validate` says it; no trial begins.",
            [
                Part("making a part throws", "memory", "create", "throw"),
                Part("making a part finds broken data", "memory", "create", "data"),
                Part("making a part hangs", "memory", "create", "hang"),
                Part("making a part needs a missing native library", "sense", "create", "native"),
                Part("making a part needs a missing assembly", "cell", "create", "assembly"),
                Part("a part that is null", "network", "create", "nothing"),
                Part("Range throws", "memory", "range", "throw"),
                Part("Range hangs", "memory", "range", "hang"),
                Part("Range makes no sense", "memory", "range", "nonsense"),
                Part("Imperfections throws", "memory", "imperfections", "throw"),
                Part("Imperfections is null", "memory", "imperfections", "nothing"),
                Part("an imperfection whose name is no file's", "memory", "imperfections", "nonsense"),
                Part("a list of imperfections that holds null", "sense", "imperfections", "nonsense"),
                Part("Imperfections of a sense circuit throws", "sense", "imperfections", "throw"),
                Part("Devices throws", "cell", "devices", "throw"),
                Part("no devices", "cell", "devices", "nonsense"),
                Part("Holds throws", "cell", "holds", "throw"),
                Part("a cell that holds nothing", "cell", "holds", "nonsense"),
                Part("Shape throws", "dataset", "shape", "throw"),
                Part("Shape is null", "dataset", "shape", "nothing"),
                Part("Shape makes no sense", "dataset", "shape", "nonsense"),
            ]
        );

    public static BrokenChapter Checks { get; } =
        new(
            "Parts that break when they are tried before the first trial",
            "`modular validate` says it; no trial begins.",
            [
                Part("Fabricate hangs", "memory", "fabricate", "hang"),
                OffLine("Read of one weight hangs", "memory", "read", "hang"),
                Part("Samples throws", "dataset", "samples", "throw"),
                Part("Samples finds broken data", "dataset", "samples", "data"),
                Part("Samples hangs", "dataset", "samples", "hang"),
                Part("Samples is null", "dataset", "samples", "nothing"),
                Part("a label beyond the classes", "dataset", "samples", "nonsense"),
                Part("Inputs throws", "dataset", "inputs", "throw"),
                Part("Inputs is null", "dataset", "inputs", "nothing"),
                Part("Inputs holds NaN", "dataset", "inputs", "nan"),
                Part("Inputs of another shape", "dataset", "inputs", "shape"),
                Part("Inputs of another type", "dataset", "inputs", "type"),
                Part("Inputs on another device", "dataset", "inputs", "device"),
                Part("Build throws", "network", "build", "throw"),
                Part("Build hangs", "network", "build", "hang"),
                Part("Build is null", "network", "build", "nothing"),
                Part("two layers of one name", "network", "name", "nonsense"),
                Part("a layer that does not fit the data", "network", "inputs", "nonsense"),
                Part("forward throws", "network", "forward", "throw"),
                Part("forward hangs", "network", "forward", "hang"),
                Part("forward gives another shape", "network", "forward", "shape"),
                Part("forward gives another type", "network", "forward", "type"),
            ]
        );

    public static BrokenChapter Trials { get; } =
        new(
            "Parts that break in a trial",
            "The trial fails with this sentence; the others go on.",
            [
                Part("Fabricate throws", "memory", "fabricate", "throw"),
                Part("Fabricate is null", "memory", "fabricate", "nothing"),
                Part("Read throws", "memory", "read", "throw"),
                Part("Read needs a missing native library", "memory", "read", "native"),
                Part("Read is null", "memory", "read", "nothing"),
                Part("Read gives NaN", "memory", "read", "nan"),
                Part("Read gives another shape", "memory", "read", "shape"),
                Part("Read gives another type", "memory", "read", "type"),
                Part("Read gives another device", "memory", "read", "device"),
                Part("Read gives what is disposed", "memory", "read", "disposed"),
                Part("Pulse throws", "memory", "pulse", "throw"),
                Part("Signs throws", "memory", "signs", "throw"),
                Part("Dispose throws", "memory", "dispose", "throw"),
                OffLine("Program throws", "memory", "program", "throw"),
                OffLine("Targets throws", "cell", "targets", "throw"),
                OffLine("Targets is null", "cell", "targets", "nothing"),
                OffLine("Targets gives another shape", "cell", "targets", "shape"),
                Part("Pulses throws", "cell", "pulses", "throw"),
                Part("Pulses gives another type", "cell", "pulses", "type"),
                Part("Fabricate of a sense circuit throws", "sense", "fabricate", "throw"),
                Part("Read of a sense circuit throws", "sense", "read", "throw"),
                Part("Read of a sense circuit gives NaN", "sense", "read", "nan"),
                Part("Read of a sense circuit is out of range", "sense", "read", "nonsense"),
                Part("logits that are NaN", "network", "forward", "nan"),
                Part("a layer that is not used", "network", "idle", "nonsense"),
            ]
        );

    private static BrokenInput Part(string name, string kind, string at, string how) =>
        Made(name, Line(kind, at, how), "in-place");

    private static BrokenInput OffLine(string name, string kind, string at, string how) =>
        Made(name, Line(kind, at, how), "off-line");

    private static string Line(string kind, string at, string how) =>
        $"{kind}: {{ use: broken, options: {{ at: {at}, how: {how} }} }}";

    /// <summary>A study of broken parts, with one line of them given.</summary>
    public static string[] LinesAround(string line, string mode = "in-place")
    {
        IEnumerable<string> parts = new[] { "memory", "cell", "sense", "network", "dataset" }.Select(kind =>
            line.StartsWith(kind) ? line : $"{kind}: {{ use: broken }}"
        );
        return [.. parts, $"training: {{ mode: {mode}, epochs: 1, batch: 10, rate: 1 }}"];
    }

    private static BrokenInput Made(string name, string line, string mode) =>
        new(name, line, bench => bench.Trial(LinesAround(line, mode))) { Hangs = line.Contains("how: hang") };
}
