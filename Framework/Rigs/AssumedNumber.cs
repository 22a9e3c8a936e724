using Modular.Yaml;

namespace Modular.Rigs;

/// <summary>A number that the author of a part of this rig assumed, with its plausible range.</summary>
/// <param name="Part">Where the scenario chooses the part, as a path from its top: "memory".</param>
/// <param name="Option">The option of the part.</param>
internal sealed record AssumedNumber(IReadOnlyList<string> Part, AssumedOption Option)
{
    /// <summary>The path from the top of a scenario: "memory.options.read-noise".</summary>
    public string Name => string.Join('.', Path);

    /// <summary>The names of the path, one by one.</summary>
    public IReadOnlyList<string> Path => [.. Part, "options", .. Option.Path];

    /// <summary>The ends of its range that differ from the assumed value.</summary>
    public IReadOnlyList<AssumedEnd> Ends
    {
        get
        {
            AssumedEnd[] ends = [new("low", Option.Low), new("high", Option.High)];
            return [.. ends.Where(end => end.Value != Option.Value)];
        }
    }

    /// <summary>The assumed numbers of all parts that stand at their defaults and have a plausible range.</summary>
    public static IReadOnlyList<AssumedNumber> List(Rig rig) =>
        [
            .. List(rig.Memory),
            .. List(rig.Cell),
            .. List(rig.Sense),
            .. List(rig.Network),
            .. List(rig.Dataset),
            .. rig.ByLayer.Values.SelectMany(OfLayer),
        ];

    /// <summary>The assumed numbers of the parts that only some layers have.</summary>
    private static IEnumerable<AssumedNumber> OfLayer(Hardware hardware)
    {
        IEnumerable<AssumedNumber> all = [.. List(hardware.Memory), .. List(hardware.Cell), .. List(hardware.Sense)];
        return all.Where(number => number.Part.Count > 1);
    }

    private static IEnumerable<AssumedNumber> List<T>(BoundPart<T> part)
        where T : class => AssumedOption.List(part.Options).Select(option => new AssumedNumber(part.Place, option));
}
