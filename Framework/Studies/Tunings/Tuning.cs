using Modular.Rigs;
using Modular.Scenarios;
using Modular.Trials;

namespace Modular.Studies.Tunings;

/// <summary>
/// The tuning of a study: the settings that are tried, their trials, and which settings are chosen. The study's trials
/// run when a setting is chosen for their hardware.
/// </summary>
internal sealed record Tuning
{
    /// <summary>
    /// The first seed of the tuning. Seeds of studies are below it, because a study has at most 10000, from 0.
    /// </summary>
    public const int FirstSeed = 1_000_000;

    private const string Prefix = "tune/";

    /// <summary>The tuning that the scenario asks for.</summary>
    public required TuneChoice Choice { get; init; }

    /// <summary>The number of all combinations, tried or not.</summary>
    public required int Combinations { get; init; }

    /// <summary>The settings that are tried, in the order of the grid.</summary>
    public required IReadOnlyList<TuningSetting> Settings { get; init; }

    /// <summary>The trials of the tuning, seed by seed.</summary>
    public required IReadOnlyList<Trial> Trials { get; init; }

    /// <summary>
    /// The chosen setting of each hardware that was tuned, by its name; null while the tuning goes on, and where no
    /// setting could be chosen.
    /// </summary>
    public IReadOnlyDictionary<string, TrialSetting>? Chosen { get; init; }

    /// <summary>The hardware on which settings are tried.</summary>
    public IReadOnlyList<string> Hardware => HardwareFor(Choice.For);

    /// <summary>The hardware on which settings are tried for a target.</summary>
    public static IReadOnlyList<string> HardwareFor(TuneTarget target)
    {
        if (target == TuneTarget.Study)
            return [StudyPlan.All];
        return [StudyPlan.Ideal, StudyPlan.All];
    }

    /// <summary>The name of the hardware in a trial of the tuning: tune/3/all.</summary>
    public static string NameOf(int setting, string hardware) => $"{Prefix}{setting}/{hardware}";

    /// <summary>The hardware on which a trial of the tuning is run: "all" for tune/3/all.</summary>
    public static string TriedOn(Trial trial) => trial.Hardware[(trial.Hardware.LastIndexOf('/') + 1)..];

    /// <summary>The chosen setting for some hardware of the study; null where none is chosen yet.</summary>
    public TrialSetting? SettingFor(string hardware) =>
        Chosen?.GetValueOrDefault(hardware) ?? Chosen?.GetValueOrDefault(StudyPlan.All);

    /// <summary>The parts with the options of a setting.</summary>
    public Rig RigOf(TrialSetting setting)
    {
        Rig rig = Find(setting).Rig;
        if (setting.IsHeldOut)
            return rig with { HoldOut = Choice.HoldOut };
        return rig;
    }

    /// <summary>
    /// Finds a tried setting. Throws <see cref="InputException"/> for one that the scenario does not have.
    /// </summary>
    public TuningSetting Find(TrialSetting setting) =>
        Settings.FirstOrDefault(one => one.Number == setting.Number)
        ?? throw new InputException([
            $"setting {setting.Number} of the run's plan is none that its scenario tunes; expected one of "
                + $"{string.Join(", ", Settings.Select(one => one.Number))}. Use another folder with -o, or delete this one.",
        ]);
}
