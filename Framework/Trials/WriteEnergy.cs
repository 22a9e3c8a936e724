using Modular.Contracts;

namespace Modular.Trials;

/// <summary>The energy of one operation of writing in a trial.</summary>
/// <param name="Operation">The operation, such as "set" or "verify".</param>
/// <param name="Count">How often the operation was done.</param>
/// <param name="Each">The energy of one operation, joules.</param>
/// <param name="Source">The source of the energy of one operation, or "assumed".</param>
internal sealed record WriteEnergy(string Operation, double Count, double Each, string Source)
{
    /// <summary>Adds up the operations of all layers; null where none tells them apart.</summary>
    public static IReadOnlyList<WriteEnergy>? Combine(IEnumerable<IReadOnlyList<CountedEnergy>?> layers)
    {
        CountedEnergy[] all = [.. layers.OfType<IReadOnlyList<CountedEnergy>>().SelectMany(one => one)];
        if (all.Length == 0)
            return null;
        return
        [
            .. all.GroupBy(one => (one.Component, one.Each.Value, one.Each.Source))
                .Select(same => new WriteEnergy(
                    same.Key.Component,
                    same.Sum(one => one.Count),
                    same.Key.Value,
                    same.Key.Source
                )),
        ];
    }
}
