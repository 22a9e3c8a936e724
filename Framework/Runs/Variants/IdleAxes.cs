using Modular.Studies;

namespace Modular.Runs.Variants;

/// <summary>
/// Finds swept options that change nothing in any variant. Their effect would be exactly zero, as if it had been
/// measured.
/// </summary>
internal sealed class IdleAxes
{
    private readonly Dictionary<string, string> idle = [];
    private readonly HashSet<string> acting = [];

    /// <summary>Takes a variant and its study into account.</summary>
    public void Add(Variant variant, Study study)
    {
        Dictionary<string, IdleSetting> found = IdleSettings.Find(study).ToDictionary(setting => setting.Path);
        foreach (string axis in variant.Settings.Keys)
            if (found.TryGetValue(axis, out IdleSetting? setting))
                idle.TryAdd(axis, $"{variant.File.Where(axis.Split('.'))}: {Describe(axis, setting)}");
            else
                acting.Add(axis);
    }

    /// <summary>One sentence for each axis without effect.</summary>
    public IEnumerable<string> Problems => idle.Where(axis => !acting.Contains(axis.Key)).Select(axis => axis.Value);

    private static string Describe(string axis, IdleSetting setting) =>
        $"'{axis}' is swept and has no effect in any variant: {setting.Reason}; expected an option that the studies use. "
        + "Remove it from the sweep.";
}
