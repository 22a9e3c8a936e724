using Modular.Contracts;
using Modular.Loading;
using Modular.Rigs;
using Modular.Text;
using Modular.Yaml;
using static TorchSharp.torch;

namespace Modular.Studies;

/// <summary>
/// Finds loaded parts that would fit where the chosen part does not, by trying each with its default options. Error
/// messages name them.
/// </summary>
internal static class OtherParts
{
    /// <summary>The names of the senses that read as many devices for a weight as the cell has.</summary>
    public static IReadOnlyList<string> Senses(Rig rig) =>
        [.. Names<ISense>(rig, sense => Reads(sense, rig.Facts.Devices, rig.Facts.Range))];

    /// <summary>
    /// The names of the cells that hold any of some precisions, in as many devices as the sense reads.
    /// </summary>
    public static IReadOnlyList<string> Cells(Rig rig, Precision precisions) =>
        [
            .. Names<ICell>(
                rig,
                cell => (cell.Holds & precisions) != 0 && Reads(rig.Sense.Part, cell.Devices, rig.Facts.Range)
            ),
        ];

    /// <summary>Lists names as a choice: "'a' or 'b'".</summary>
    public static string Choices(IReadOnlyList<string> names) => Phrases.Either([.. names.Select(name => $"'{name}'")]);

    private static IEnumerable<string> Names<T>(Rig rig, Predicate<T> fits)
        where T : class =>
        from offer in rig.Catalog?.OfKind(typeof(T)) ?? []
        where Answers(() => fits((T)offer.Part.Create(Option.Defaults(offer.Part.Options))))
        select offer.Part.Name;

    private static bool Reads(ISense sense, int devices, ConductanceRange range)
    {
        using var scope = NewDisposeScope();
        using ISenseArray one = sense.Fabricate([1, 1], range, new Conditions(0, _ => 0));
        one.Read(full([devices, 1, 1], (float)range.Max, ScalarType.Float32));
        return true;
    }

    /// <summary>
    /// Whether a part answers yes. A part that needs options, or cannot read this cell, throws and counts as no.
    /// </summary>
    private static bool Answers(Func<bool> question)
    {
        try
        {
            return question();
        }
        catch (Exception)
        {
            return false;
        }
    }
}
