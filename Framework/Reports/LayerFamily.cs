using Modular.Rigs;
using Modular.Studies;

namespace Modular.Reports;

/// <summary>What a ranking says of one imperfection, or group of them, layer by layer.</summary>
/// <param name="Imperfection">The name that the layers have in common.</param>
/// <param name="Layers">What it does in each layer, or in each pattern or group of them, by its name.</param>
internal sealed record LayerFamily(string Imperfection, IReadOnlyDictionary<string, RankedSubject> Layers)
{
    /// <summary>The imperfections that are ranked in two layers or more, in the order of the ranking.</summary>
    public static IReadOnlyList<LayerFamily> FindAll(Ranking ranking, RigDials dials) =>
        [
            .. from subject in ranking.Subjects
            let name = dials.OfLayer(subject.Name)
            where name is not null
            group subject by name.Dial into family
            where family.Count() > 1
            select new LayerFamily(family.Key, family.ToDictionary(one => dials.OfLayer(one.Name)!.Layer)),
        ];
}
