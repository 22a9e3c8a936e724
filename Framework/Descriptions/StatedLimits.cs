using Modular.Contracts;
using Modular.Rigs;

namespace Modular.Descriptions;

/// <summary>Collects what parts state themselves about the limits of their models.</summary>
internal static class StatedLimits
{
    /// <summary>The limits of each part of a rig that states any.</summary>
    public static IReadOnlyList<ModelLimit> List(Rig rig) =>
        [
            .. Ask(rig.Memory, "memory"),
            .. Ask(rig.Cell, "cell"),
            .. Ask(rig.Sense, "sense"),
            .. Ask(rig.Network, "network"),
            .. Ask(rig.Dataset, "data set"),
        ];

    /// <summary>The sentences of a part as one text; empty where the part states none.</summary>
    public static string Text(object part)
    {
        if (part is IStatedLimits { Limits: { } limits })
            return string.Join(" ", limits.Where(limit => limit is not null));
        return "";
    }

    private static IEnumerable<ModelLimit> Ask<T>(BoundPart<T> piece, string kind)
        where T : class
    {
        string text = piece.Call(nameof(IStatedLimits.Limits), part => Text(part));
        if (text.Length > 0)
            yield return new ModelLimit($"{kind} '{piece.Name}'", text);
    }
}
