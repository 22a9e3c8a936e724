using System.Globalization;
using Modular.Loading;
using Modular.Rigs;
using Modular.Runs;
using Modular.Studies;
using static Modular.Framework.Tests.PreparedFolder;

namespace Modular.Framework.Tests;

/// <summary>
/// A folder takes trials of one build of the program, of one build of each plugin, and of the same files.
/// </summary>
public sealed class RunFolderBuildTests
{
    [Fact]
    public void Another_plugin_version_or_build_is_refused()
    {
        using var temp = new TemporaryFolder();
        TestRig rig = TestRig.Create();
        Prepared(temp, With(rig, memory => memory with { Plugin = Build("2.0.0", hash: "a") }));
        RefusedBuild(
            temp,
            With(rig, memory => memory with { Plugin = Build("2.1.0", hash: "a") }),
            "memory 'hfo2-weak-reset' is of Acme.HfO2 2.0.0 there and of Acme.HfO2 2.1.0 here. "
                + "Only plugin Acme.HfO2 has changed; the program and the other plugins are the same"
        );
        RefusedBuild(
            temp,
            With(rig, memory => memory with { Plugin = Build("2.0.0", hash: "b") }),
            "memory 'hfo2-weak-reset' is of another build of Acme.HfO2 2.0.0 (SHA-256 a there, b here). "
                + "Only plugin Acme.HfO2 has changed; the program and the other plugins are the same"
        );
    }

    [Fact]
    public void Another_build_of_the_program_is_refused_and_so_is_an_unknown_one()
    {
        using var temp = new TemporaryFolder();
        Study study = TestRig.Create().Study;
        RunFolder folder = Prepared(temp, study);
        IReadOnlyList<HostAssembly> running = folder.ReadPlan().Program!;
        Assert.Equal(["modular", "Modular.Contracts", "TorchSharp", "libtorch"], running.Select(one => one.Name));
        string torch = running[3].Build;
        Assert.True(long.Parse(torch, CultureInfo.InvariantCulture) > 100_000_000);
        string plan = File.ReadAllText(temp["plan.json"]);
        foreach (HostAssembly library in running.SkipLast(1))
        {
            File.WriteAllText(temp["plan.json"], plan.Replace(library.Build, new string('0', 32)));
            string difference =
                $"{library.Name} {library.Version} is of another build (000000000000 there, {library.Build[..12]} here)";
            RefusedBuild(temp, study, difference);
        }
        File.WriteAllText(temp["plan.json"], plan.Replace($"\"{torch}\"", "\"12\"").Replace("cpu 2.", "cuda 2."));
        RefusedBuild(
            temp,
            study,
            $"libtorch is {running[3].Version.Replace("cpu", "cuda")} there and {running[3].Version} here"
        );
        File.WriteAllText(temp["plan.json"], plan.Replace("\"program\":", "\"unknown\":"));
        RefusedWith(
            temp,
            study,
            "holds this study, but its plan.json does not say which build of the program ran its trials, "
                + "and trials of two builds are not mixed."
        );
        File.WriteAllText(temp["plan.json"], plan);
        Prepared(temp, study);
    }

    [Fact]
    public void Another_content_of_an_options_file_is_refused()
    {
        using TemporaryFolder temp = new();
        using TemporaryFolder data = new();
        File.WriteAllText(data["table.csv"], "1,2");
        Study study = With(
            TestRig.Create(),
            memory => memory with { Options = new Tabled { Table = new FileInfo(data["table.csv"]) } }
        );
        Prepared(temp, study);
        Prepared(temp, study);
        File.WriteAllText(data["table.csv"], "1,3");
        Refused(temp, study, "the content of option 'table' of memory 'hfo2-weak-reset' has changed");
    }

    [Fact]
    public void The_hash_of_a_folder_is_that_of_its_files_and_their_names()
    {
        using TemporaryFolder data = new();
        using TemporaryFolder copy = new();
        foreach (TemporaryFolder folder in new[] { data, copy })
        {
            Directory.CreateDirectory(folder["deep"]);
            File.WriteAllText(folder["b"], "2");
            File.WriteAllText(folder["deep/a"], "1");
        }
        string hash = Hash(data);
        Assert.Equal(hash, Hash(copy));
        File.Move(copy["b"], copy["c"]);
        Assert.NotEqual(hash, Hash(copy));
        File.WriteAllText(data["deep/a"], "3");
        Assert.NotEqual(hash, Hash(data));
    }

    private static Study With(TestRig rig, Func<BoundPart<Contracts.IMemory>, BoundPart<Contracts.IMemory>> change) =>
        rig.With(parts => parts with { Memory = change(parts.Memory) }).Study;

    private static PluginIdentity Build(string version, string hash) =>
        new("Acme.HfO2", version, "/nowhere", () => hash);

    private static string Hash(TemporaryFolder folder) =>
        OptionFiles.Hashes(new Stored { Folder = new DirectoryInfo(folder.Path) }).Single().Value;

    private sealed record Tabled
    {
        public required FileInfo Table { get; init; }
    }

    private sealed record Stored
    {
        public required DirectoryInfo Folder { get; init; }
    }
}
