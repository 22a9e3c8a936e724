using Modular.Rigs;
using Modular.Studies;

namespace Modular.Reports;

/// <summary>The ranking of one imperfection, or group of them, in several layers.</summary>
/// <param name="Imperfection">The common name, without that of the layer.</param>
/// <param name="Layers">
/// The ranked imperfection of each layer, pattern or group of layers, by the name of the layer.
/// </param>
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
