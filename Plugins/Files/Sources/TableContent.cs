using Modular.Plugins.Files.Samples;

namespace Modular.Plugins.Files.Sources;

/// <summary>The cells of a table that have a role.</summary>
/// <param name="Inputs">The inputs, row by row.</param>
/// <param name="Cells">The cells of the other columns, by the place of the column.</param>
internal sealed record TableContent(float[] Inputs, IReadOnlyDictionary<int, List<string>> Cells)
{
    /// <summary>Makes samples from the rows of the table.</summary>
    public RawSamples ToSamples(
        string path,
        IReadOnlyList<string> names,
        ColumnRoles roles,
        IReadOnlyList<string> notes
    )
    {
        return new RawSamples
        {
            Origin = Path.GetFileName(path),
            Inputs = NumberArray.FromNumbers(path, [roles.Inputs.Length], Inputs),
            Labels = Take(roles.Labels)!,
            Groups = Take(roles.Groups),
            Split = Take(roles.Split),
            Folds = Take(roles.Folds),
            Notes = [.. notes, Describe(names, roles)],
        };

        Column? Take(int? place)
        {
            if (place is int at)
                return new Column($"{path}, column '{names[at]}'", Cells[at]);
            return null;
        }
    }

    private static string Describe(IReadOnlyList<string> names, ColumnRoles roles)
    {
        string[] inputs = [.. roles.Inputs.Select(i => names[i])];
        string text = $"Inputs are the columns {NearName.List(inputs)}; '{names[roles.Labels]}' has the labels";
        if (roles.Groups is int groups)
            text += $", '{names[groups]}' the groups";
        if (roles.Split is int split)
            text += $", '{names[split]}' the split";
        if (roles.Folds is int folds)
            text += $", '{names[folds]}' the folds";
        return text + ".";
    }
}
