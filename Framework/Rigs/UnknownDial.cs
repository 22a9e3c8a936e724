using Modular.Text;

namespace Modular.Rigs;

/// <summary>Says what is wrong with a name that no dial has, and which name may be meant.</summary>
internal sealed class UnknownDial(RigDials dials)
{
    /// <summary>The sentence for a name that turns no dial, with the nearest name that does.</summary>
    public string Sentence(string name)
    {
        if (name == Granularity.Name)
            return $"'{name}' needs a memory that tells how many steps its devices have, and its name under 'rank: "
                + "imperfections'; one of the two is missing. Use such a memory ('modular describe ecram' shows one) and name "
                + "it there, or leave it out.";
        if (NearestName.Find(name, dials.Names) is null && NearestName.Find(name, [Granularity.Name]) is { } steps)
            return $"no imperfection or group is called '{name}'. Did you mean '{steps}'?";
        if (dials.All.Count == 0)
            return $"no imperfection is called '{name}': neither the memory nor the sense circuit has one. Remove it, or "
                + "choose other parts.";
        if (dials.OfLayer(name) is { } one)
            return UnknownInLayer(name, one);
        string? near = NearestName.Find(name, dials.Names) ?? NearestInLayer(name);
        string hint = $"Did you mean '{near}'?";
        if (near is null)
            hint = $"There are {string.Join(", ", dials.Names)}.";
        return $"no imperfection or group is called '{name}'. {hint}";
    }

    /// <summary>The nearest name for one that begins with a layer and ends in no known name.</summary>
    private string? NearestInLayer(string name)
    {
        int dot = name.LastIndexOf('.');
        if (dot <= 0)
            return null;
        if (NearestName.Find(name[(dot + 1)..], dials.Names) is not { } near)
            return null;
        return $"{name[..dot]}.{near}";
    }

    private string UnknownInLayer(string name, LayerDialName one)
    {
        string what = $"'{name}' is '{one.Dial}' of a layer";
        if (dials.Layers is null)
            return $"{what}, and this study turns its imperfections in all layers at once; expected a study by layer. Give "
                + "'--set study.rank.by=layer'.";
        LayerDials[] meant = [.. dials.Layers.Where(layer => layer.IsIn(one.Layer))];
        if (meant.Length == 0 && dials.All.Any(dial => dial.Kind == one.Layer))
            return $"'{name}' has a kind of part in front, which is for names that memory and sense have in common; expected "
                + $"'{one.Dial}'. Leave '{one.Layer}.' out.";
        if (meant.Length == 0)
            return $"{what}, and {Nobody(one.Layer)}; the network has {List(dials.Layers.Select(layer => layer.Name))}. "
                + "Correct the name.";
        if (meant.All(layer => layer.Dials.Count == 0))
            return $"{what} whose weights are digital, where no imperfection acts; in the memory there is "
                + $"{List(dials.Layers.Where(layer => layer.Dials.Count > 0).Select(layer => layer.Name))}. Name one of these, or "
                + "leave it out.";
        string[] has = [.. meant.SelectMany(layer => layer.Dials).Select(dial => dial.Name).Distinct()];
        return $"{what} whose hardware has no such imperfection; it has {List(has)}. Name one of these, or leave it out.";
    }

    private static string Nobody(string layer)
    {
        if (LayerPattern.Meaning(layer) is { } group)
            return $"no layer belongs to '{layer}', the {group}";
        return $"no layer with weights is called '{layer}'";
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names.DefaultIfEmpty("none"));
}
