using Modular.Framework.Tests.Plugins;

namespace Modular.Framework.Tests.EndToEnd.BrokenInputs;

/// <summary>Lists of plugins, and plugins that cannot be loaded.</summary>
internal static class BrokenPlugins
{
    public static BrokenChapter Lists { get; } =
        new(
            "A plugins.yaml",
            "The whole file, or how it was made; `modular plugins --plugins plugins.yaml` says it.",
            [
                List("an empty list file", ""),
                List("a text for a list", "plugins"),
                List("a map for a list", "plugins: { folder: acme }"),
                List("another key in it", "plugins: []\nversion: 1"),
                List("an entry without a path", "- acme\n-\n"),
                List("an entry that is a map", "- { folder: acme }"),
                List("a plugin's folder that is not there", "- acme"),
                List("a folder that is listed twice", "- acme\n- ./acme"),
                new("a list file that is not there", "no file", bench => bench.Plugins(bench.At("plugins.yaml"))),
                new(
                    "a list file that is a folder",
                    "`mkdir plugins.yaml`",
                    bench =>
                    {
                        Directory.CreateDirectory(bench.At("plugins.yaml"));
                        return bench.Plugins(bench.At("plugins.yaml"));
                    }
                ),
                new(
                    "a list file that is a pipe",
                    "`mkfifo plugins.yaml`",
                    bench =>
                    {
                        using var made = System.Diagnostics.Process.Start("mkfifo", bench.At("plugins.yaml"));
                        made.WaitForExit();
                        return bench.Plugins(bench.At("plugins.yaml"));
                    }
                )
                {
                    Hangs = true,
                },
            ]
        );

    public static BrokenChapter Folders { get; } =
        new(
            "Plugins that cannot be loaded",
            "`modular plugins` says it; the other plugins go on.",
            [
                Files("a folder without a plugin", "an empty folder", bench => bench.Write("acme/README.md", "")),
                Files(
                    "a DLL without its list of dependencies",
                    "no `acme.deps.json`",
                    bench => bench.Write("acme/acme.dll", "x")
                ),
                Files(
                    "a text for a DLL",
                    "`acme.dll` holds `hello`",
                    bench =>
                    {
                        bench.Write("acme/acme.deps.json", "{}");
                        bench.Write("acme/acme.dll", "hello");
                    }
                ),
                Files(
                    "two plugins in a folder",
                    "two DLLs with a .deps.json",
                    bench =>
                    {
                        bench.Copy("NoPlugin", "acme");
                        bench.Copy("TwoPlugins", "acme");
                    }
                ),
                Fixture("newer contracts", "built against Modular.Contracts 99.0", "NewerContracts"),
                Fixture("no contracts", "a library that is no plugin", "Gone"),
                Fixture("no class that implements IPlugin", "its class is not public", "NoPlugin"),
                Fixture("two classes that implement IPlugin", "", "TwoPlugins"),
                Fixture("no constructor without parameters", "", "NoConstructor"),
                Fixture("a dependency that is missing", "its Gone.dll was not copied", "MissingDependency"),
                Misbehaves("a constructor that throws", "throwing-constructor"),
                Misbehaves("a constructor that hangs", "hanging-constructor") with
                {
                    Hangs = true,
                },
                Misbehaves("a constructor that needs a missing native library", "native-constructor"),
                Misbehaves("Register throws", "throwing-register"),
                Misbehaves("Register hangs", "hanging-register") with
                {
                    Hangs = true,
                },
                Misbehaves("Register needs a missing native library", "native-register"),
                Misbehaves("a plugin without parts", "nothing"),
                Misbehaves("a part of an unknown kind", "unknown-kind"),
                Misbehaves("a part with a wrong name", "bad-name"),
                Misbehaves("a part without a name", "no-name"),
                Misbehaves("a part without a summary", "no-summary"),
                Misbehaves("two parts with one name", "taken-by-itself"),
                Misbehaves("options that are no record", "bad-options"),
                Misbehaves("options that throw", "throwing-options"),
                Misbehaves("options that hang", "hanging-options") with
                {
                    Hangs = true,
                },
                new(
                    "a part whose name another plugin has taken",
                    "the second of two plugins",
                    bench => Second(bench, "Misbehaving", "taken-name")
                ),
                new("the same plugin twice", "a copy in a second folder", bench => Second(bench, "Acme.FeFet", "copy")),
            ]
        );

    private static BrokenInput List(string name, string text) =>
        new(name, text, bench => bench.Plugins(bench.Write("plugins.yaml", text)));

    private static BrokenInput Files(string name, string recipe, Action<Bench> make) =>
        new(
            name,
            recipe,
            bench =>
            {
                make(bench);
                return bench.Plugins(bench.Write("plugins.yaml", "- acme\n"));
            }
        );

    private static BrokenInput Fixture(string name, string recipe, string fixture) =>
        new(
            name,
            recipe,
            bench => bench.Plugins(bench.Write("plugins.yaml", $"- {Path.Combine(PluginFolders.Fixtures, fixture)}\n"))
        );

    private static BrokenInput Misbehaves(string name, string fault) =>
        new(
            name,
            "",
            bench =>
            {
                bench.Copy("Misbehaving", fault);
                return bench.Plugins(bench.Write("plugins.yaml", $"- {fault}\n"));
            }
        );

    private static IReadOnlyList<string> Second(Bench bench, string fixture, string folder)
    {
        bench.Copy(fixture, folder);
        return
        [
            .. bench
                .Plugins(
                    bench.Write("plugins.yaml", $"- {Path.Combine(PluginFolders.Fixtures, "Acme.FeFet")}\n- {folder}\n")
                )
                .Skip(1),
        ];
    }
}
