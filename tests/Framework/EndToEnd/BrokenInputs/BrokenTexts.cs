namespace Modular.Framework.Tests.EndToEnd.BrokenInputs;

/// <summary>Files that are no scenario, whatever stands in them, and overrides.</summary>
internal static class BrokenTexts
{
    public static BrokenChapter Chapter { get; } =
        new(
            "Files that hold no scenario",
            "The whole file `x.yaml`, or how it was made.",
            [
                Text("an empty file", ""),
                Text("nothing but comments", "# to do\n"),
                Text("a single value", "hello"),
                Text("a list", "- a\n- b"),
                Text("an empty map", "{}"),
                Text("two documents", "name: x\n---\nname: y"),
                Text("an anchor", "memory: &m { use: ideal }"),
                Text("an alias", "memory: *m"),
                Text(
                    "aliases that explode",
                    "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, "
                        + "*b, *b, *b, *b, *b, *b, *b]"
                ),
                Text("an anchor to itself", "memory: &m { options: *m }"),
                Text("a tag", "name: !!python/object:os.system x"),
                Text("a merge key", "memory: { <<: { use: ideal } }"),
                Text("a colon too many", "name: a: b"),
                Text("a quote that never ends", "name: 'x"),
                Text("a bracket that never ends", "network: { use: mlp"),
                Text("a tab for indentation", "memory:\n\tuse: ideal"),
                Text("an unindented line within brackets", "hidden: [\n3000]"),
                Made("a character that YAML forbids", "`name: ` and the byte 0x00", bench => bench.Text("name: \0")),
                Made(
                    "another encoding",
                    "`name: x` in UTF-16",
                    bench => Bytes(bench, System.Text.Encoding.Unicode.GetPreamble())
                ),
                Made(
                    "a program",
                    "an ELF header",
                    bench => Bytes(bench, [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0])
                ),
                Made(
                    "a line of ten megabytes",
                    "`name: ` and 10,000,000 times `x`",
                    bench => bench.Text("name: " + new string('x', 10_000_000))
                ),
                Made(
                    "more than ten megabytes",
                    "11,000,000 times `x`",
                    bench => bench.Text(new string('x', 11_000_000))
                ),
                Made(
                    "a hundred thousand open brackets",
                    "100,000 times `[`",
                    bench => bench.Text(new string('[', 100_000))
                ),
                Made(
                    "a hundred thousand open braces",
                    "100,000 times `{`",
                    bench => bench.Text(new string('{', 100_000))
                ),
                Made(
                    "more values than any scenario has",
                    "`a: [1,1,1,...]` with 4,000,000 values",
                    bench => bench.Text("a: [" + string.Concat(Enumerable.Repeat("1,", 4_000_000)) + "]")
                ),
                Made(
                    "more mistakes than anybody reads",
                    "1000 unknown keys",
                    bench =>
                        [.. bench.Text(string.Concat(Enumerable.Range(0, 1000).Select(i => $"k{i}: 1\n"))).TakeLast(1)]
                ),
                Made("a missing file", "no file", bench => bench.Validate(bench.At("x.yaml"), [])),
                Made("a folder", "`mkdir x.yaml`", bench => Folder(bench)),
                Made("a link to nothing", "`ln -s nothing x.yaml`", bench => Link(bench, "nothing")),
                Made("a link in a circle", "`ln -s x.yaml x.yaml`", bench => Link(bench, "x.yaml")),
                Made(
                    "a file that may not be read",
                    "`ln -s /proc/self/mem x.yaml`",
                    bench => Link(bench, "/proc/self/mem")
                ),
                Made("a device without an end", "`ln -s /dev/zero x.yaml`", bench => Link(bench, "/dev/zero")),
                Made("a device without a content", "`ln -s /dev/null x.yaml`", bench => Link(bench, "/dev/null")),
                Made("a pipe that nobody fills", "`mkfifo x.yaml`", Pipe) with
                {
                    Hangs = true,
                },
            ]
        );

    public static BrokenChapter Overrides { get; } =
        new(
            "Overrides on the command line",
            "`modular validate x.yaml` with a good scenario and what is shown.",
            [
                Set("an override without a value", "training.epochs"),
                Set("an override of nothing", "=3"),
                Set("an override with a hole in its path", "training..epochs=3"),
                Set("an override of an unknown key", "trainng.epochs=3"),
                Set("an override of a wrong type", "training.epochs=many"),
                Set("an override through a value", "name.first=x"),
                Set("an override of an item that is not there", "network.options.hidden.3=5"),
                Set("an override that is no YAML", "network.options.hidden=[1"),
                Set("an override with an anchor", "name=&x y"),
            ]
        );

    private static BrokenInput Text(string name, string text) => new(name, text, bench => bench.Text(text));

    private static BrokenInput Set(string name, string assignment) =>
        new(name, $"--set {assignment}", bench => bench.Set(assignment));

    private static BrokenInput Made(string name, string recipe, Func<Bench, IReadOnlyList<string>> ask) =>
        new(name, recipe, ask);

    private static IReadOnlyList<string> Bytes(Bench bench, byte[] bytes)
    {
        File.WriteAllBytes(bench.At("x.yaml"), bytes);
        return bench.Validate(bench.At("x.yaml"), []);
    }

    private static IReadOnlyList<string> Folder(Bench bench)
    {
        Directory.CreateDirectory(bench.At("x.yaml"));
        return bench.Validate(bench.At("x.yaml"), []);
    }

    private static IReadOnlyList<string> Link(Bench bench, string target)
    {
        File.CreateSymbolicLink(bench.At("x.yaml"), target);
        return bench.Validate(bench.At("x.yaml"), []);
    }

    private static IReadOnlyList<string> Pipe(Bench bench)
    {
        using var made = System.Diagnostics.Process.Start("mkfifo", bench.At("x.yaml"));
        made.WaitForExit();
        return bench.Validate(bench.At("x.yaml"), []);
    }
}
