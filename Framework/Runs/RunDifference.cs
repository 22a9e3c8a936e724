using Modular.Loading;
using Modular.Studies;
using Modular.Tensors;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Runs;

/// <summary>Refuses to mix two studies, or trials of two builds, in one folder.</summary>
internal static class RunDifference
{
    /// <summary>Says that a plan is from a version that did not record the program's builds.</summary>
    public const string NoProgram = "its plan.json does not say which build of the program ran its trials";

    private const string Seeds = "study.seeds";
    private const int ShownDigits = 12;
    private const string Advice =
        "Use another folder with -o, or give --fresh, which keeps this one under another name and starts anew.";

    /// <summary>
    /// Throws with the first difference between the study in a folder and the one that is asked for, or with all builds
    /// that differ.
    /// </summary>
    public static void Refuse(string folder, RunContent there, RunContent here)
    {
        string? difference = FirstInStudy(there, here);
        if (difference is not null)
            throw new InputException([$"{folder}: holds another study; {difference}. {Advice}"]);
        RefuseDevice(folder, there.Plan, here.Plan.Computes);
        RefuseDraws(folder, there.Plan, here.Plan);
        if (there.Plan.Program is null)
            throw new InputException([
                $"{folder}: holds this study, but {NoProgram}, and trials of two builds are not mixed. {Advice}",
            ]);
        string[] builds = [.. FindBuilds(there.Plan, here.Plan)];
        if (builds.Length > 0)
            throw new InputException([
                $"{folder}: holds this study as another build ran it, and trials of two builds are not mixed; "
                    + $"{string.Join("; ", builds)}. {WhatElse(there.Plan, here.Plan)}{Advice}",
            ]);
    }

    /// <summary>Throws where the networks of a folder compute on another kind of device.</summary>
    public static void RefuseDevice(string folder, RunPlan there, DeviceChoice here)
    {
        if (there.Computes.Kind != here.Kind)
            throw new InputException([
                $"{folder}: {InDevice(there.Computes, here)} Give --device {there.Computes}, or another folder with -o, or "
                    + "--fresh, which keeps this one under another name and starts anew.",
            ]);
    }

    /// <summary>
    /// Throws where the trials of a folder draw noise for sums and would now draw it for devices, or the other way.
    /// </summary>
    private static void RefuseDraws(string folder, RunPlan there, RunPlan here)
    {
        if (there.ExactDevices == here.ExactDevices)
            return;
        string give = there.ExactDevices ? "Give --exact-devices" : "Leave --exact-devices away";
        throw new InputException([
            $"{folder}: {OtherDraws(there, here)}; trials of both are not mixed, because their draws differ. {give}, or give "
                + "another folder with -o, or --fresh, which keeps this one under another name and starts anew.",
        ]);
    }

    private static string OtherDraws(RunPlan there, RunPlan here) =>
        $"its trials draw noise for {Drawn(there)} there and for {Drawn(here)} here (--exact-devices)";

    private static string Drawn(RunPlan plan) => plan.ExactDevices ? "every device" : "whole sums";

    /// <summary>Says that the networks compute on another kind of device than before.</summary>
    public static string InDevice(DeviceChoice there, DeviceChoice here) =>
        $"its networks compute on {there.Word}, and now they would on {here.Word}; trials of both are not mixed, because "
        + "their sums differ in bits.";

    /// <summary>
    /// The first difference between two folders of one study: of scenario, data, device, draws or builds; null for
    /// none. Either may have seeds that the other has not.
    /// </summary>
    public static string? First(RunContent there, RunContent here) =>
        (FirstInStudy(there, here) is { } one && FirstInStudy(here, there) is not null ? one : null)
        ?? (
            there.Plan.Computes == here.Plan.Computes
                ? null
                : $"networks compute on {there.Plan.Computes} there and on {here.Plan.Computes} here"
        )
        ?? (there.Plan.ExactDevices == here.Plan.ExactDevices ? null : OtherDraws(there.Plan, here.Plan))
        ?? FindBuilds(there.Plan, here.Plan).FirstOrDefault();

    private static string? FirstInStudy(RunContent there, RunContent here) =>
        FirstInScenario(there, here)
        ?? here.Plan.Parts.Zip(there.Plan.Parts, FirstInFiles).OfType<string>().FirstOrDefault();

    /// <summary>The differences in program, parts and data between a run and now, as one clause each.</summary>
    public static IEnumerable<string> Find(RunPlan there, RunPlan here) =>
        FindBuilds(there, here).Concat(here.Parts.Zip(there.Parts, FirstInFiles).OfType<string>());

    /// <summary>The differences in builds between a run and now, as one clause each. Data are not compared.</summary>
    public static IEnumerable<string> FindBuilds(RunPlan there, RunPlan here) =>
        InProgram(there, here).Concat(there.Parts.Zip(here.Parts, InPlugin).OfType<string>());

    /// <summary>
    /// The differences between libraries with the same name, as one clause each: "A 1.0.0 is of another build (1 there,
    /// 2 here)".
    /// </summary>
    public static IEnumerable<string> InLibraries(IReadOnlyList<HostAssembly> there, IReadOnlyList<HostAssembly> here)
    {
        foreach (HostAssembly now in here)
        {
            HostAssembly? ran = there.FirstOrDefault(one => one.Name == now.Name);
            if (ran is not null && InLibrary(ran, now) is { } difference)
                yield return difference;
        }
    }

    private static IEnumerable<string> InProgram(RunPlan there, RunPlan here)
    {
        if (there.Program is null || here.Program is null)
            yield break;
        foreach (HostAssembly now in here.Program)
            if (InLibrary(there.Program.FirstOrDefault(one => one.Name == now.Name), now) is { } difference)
                yield return difference;
    }

    private static string? InLibrary(HostAssembly? there, HostAssembly here)
    {
        if (there?.Version != here.Version)
            return $"{here.Name} is {there?.Version ?? "missing"} there and {here.Version} here";
        if (there.Build == here.Build)
            return null;
        return $"{here.Name} {here.Version} is of another build ({Shorten(there.Build)} there, {Shorten(here.Build)} here)";
    }

    private static string? InPlugin(UsedPart there, UsedPart here)
    {
        string what = $"{here.Kind} '{here.Name}'";
        if (there.Plugin != here.Plugin || there.Version != here.Version)
            return $"{what} is of {there.Plugin} {there.Version} there and of {here.Plugin} {here.Version} here";
        if (there.Sha256 != here.Sha256)
            return $"{what} is of another build of {here.Plugin} {here.Version} "
                + $"(SHA-256 {Shorten(there.Sha256)} there, {Shorten(here.Sha256)} here)";
        return null;
    }

    /// <summary>
    /// Says that only one plugin has changed, as after its author builds it again; empty where more has changed.
    /// </summary>
    private static string WhatElse(RunPlan there, RunPlan here)
    {
        string[] plugins =
        [
            .. there
                .Parts.Zip(here.Parts)
                .Where(parts => InPlugin(parts.First, parts.Second) is not null)
                .Select(parts => parts.Second.Plugin)
                .Distinct(),
        ];
        if (plugins.Length != 1 || InProgram(there, here).Any())
            return "";
        return $"Only plugin {plugins[0]} has changed; the program and the other plugins are the same. ";
    }

    private static string? FirstInFiles(UsedPart here, UsedPart there)
    {
        foreach (string file in here.Files.Keys)
            if (there.Files.GetValueOrDefault(file) != here.Files[file])
                return $"the content of {DescribeFile(file)} of {here.Kind} '{here.Name}' has changed";
        return null;
    }

    /// <summary>
    /// The first difference of two scenarios. Different paths of files do not count where their contents are known.
    /// </summary>
    private static string? FirstInScenario(RunContent there, RunContent here)
    {
        Dictionary<string, string> old = Values(there);
        Dictionary<string, string> now = Values(here);
        foreach (string path in Hashes(there).Intersect(Hashes(here)))
        {
            old.Remove(path);
            now.Remove(path);
        }
        foreach (string key in now.Keys.Concat(old.Keys).OrderByDescending(DecidesOthers))
            if (!IsAllowed(key, old.GetValueOrDefault(key), now.GetValueOrDefault(key)))
                return $"{key} is {Describe(old, key)} there and {Describe(now, key)} here";
        return null;
    }

    private static Dictionary<string, string> Values(RunContent run) =>
        DottedValues.Read(YamlText.Parse(run.Scenario, "", new Problems()));

    private static IEnumerable<string> Hashes(RunContent run) => new FileContents(run.Plan).Hashes.Keys;

    /// <summary>
    /// Whether other settings depend on this one where the scenario leaves them out. It is named before them, because
    /// the user has changed it and not them.
    /// </summary>
    private static bool DecidesOthers(string key) => key == Seeds;

    /// <summary>
    /// Whether the study stays the same after this change. Its text may change, and seeds may be added, because trials
    /// depend on neither.
    /// </summary>
    private static bool IsAllowed(string key, string? old, string? now) =>
        old == now
        || key switch
        {
            "description" => true,
            Seeds => int.TryParse(old, out int had) && int.TryParse(now, out int wanted) && wanted > had,
            _ => false,
        };

    private static string DescribeFile(string name)
    {
        if (name is UsedPart.Beside or UsedPart.Fetched)
            return $"the {name}";
        return $"option '{KebabCase.FromPascal(name)}'";
    }

    private static string Shorten(string hash) => hash[..Math.Min(ShownDigits, hash.Length)];

    private static string Describe(Dictionary<string, string> values, string key) =>
        values.GetValueOrDefault(key, "not given");
}
