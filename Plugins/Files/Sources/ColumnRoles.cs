using Modular.Arrays;
using Modular.Plugins.Files.Samples;

namespace Modular.Plugins.Files.Sources;

/// <summary>What the columns of a table are taken for, by their places.</summary>
internal sealed record ColumnRoles
{
    /// <summary>The columns of the inputs, in their order.</summary>
    public required int[] Inputs { get; init; }

    /// <summary>The column of the labels.</summary>
    public required int Labels { get; init; }

    /// <summary>The column of the groups; null for none.</summary>
    public int? Groups { get; init; }

    /// <summary>The column of the split; null for none.</summary>
    public int? Split { get; init; }

    /// <summary>The column of the folds; null for none.</summary>
    public int? Folds { get; init; }

    /// <summary>Finds the columns that the options name, or those of usual names.</summary>
    /// <param name="path">The file, as error sentences name it.</param>
    /// <param name="names">The names of the columns; empty for a column that is left out.</param>
    /// <param name="options">What a user says of them.</param>
    public static ColumnRoles Choose(string path, IReadOnlyList<string> names, FilesOptions options)
    {
        int[]? given = options.Inputs is null ? null : [.. options.Inputs.SelectMany(name => Match(path, names, name))];
        int? labels = Find(path, names, options.Labels, UsualNames.Labels, "labels", given);
        if (labels is null)
            throw BrokenFile.Make(
                path,
                "has no column of a usual name for labels",
                $"one of {string.Join(", ", UsualNames.Labels)} was expected",
                $"Name it with 'labels'. There are {NearName.List(names)}."
            );
        int? groups = Find(path, names, options.Groups, UsualNames.Groups, "groups", given);
        int? split = Find(path, names, options.Split, UsualNames.Split, "split", given);
        int? folds = Find(path, names, options.Folds, UsualNames.Folds, "folds", given);
        int?[] taken = [labels, groups, split, folds];
        given ??= [.. Enumerable.Range(0, names.Count).Where(i => names[i].Length > 0 && !taken.Contains(i))];
        if (given.Length == 0)
            throw BrokenFile.Make(path, "has no column of inputs", "columns of numbers were expected", "Add some.");
        if (given.Contains(labels.Value))
            throw BrokenFile.Make(
                path,
                $"column '{names[labels.Value]}' is taken for labels and for inputs",
                "a network would be told the answer",
                "Take it out of 'inputs'."
            );
        return new ColumnRoles
        {
            Inputs = given,
            Labels = labels.Value,
            Groups = groups,
            Split = split,
            Folds = folds,
        };
    }

    private static int? Find(
        string path,
        IReadOnlyList<string> names,
        string? given,
        string[] usual,
        string option,
        int[]? inputs
    )
    {
        if (given is not null && !names.Contains(given))
            throw NoColumn(path, names, given, option);
        string[] free = [.. names.Where((name, i) => name.Length > 0 && inputs?.Contains(i) != true)];
        string? name = given ?? UsualNames.Find(usual, free);
        if (name is null)
            return null;
        return names.Index().First(one => one.Item == name).Index;
    }

    private static IEnumerable<int> Match(string path, IReadOnlyList<string> names, string wanted)
    {
        bool isPattern = wanted.EndsWith('*');
        int[] found =
        [
            .. Enumerable
                .Range(0, names.Count)
                .Where(i =>
                    isPattern ? names[i].StartsWith(wanted[..^1], StringComparison.Ordinal) : names[i] == wanted
                ),
        ];
        if (found.Length > 0)
            return found;
        throw NoColumn(path, names, wanted, "inputs");
    }

    private static InvalidDataException NoColumn(
        string path,
        IReadOnlyList<string> names,
        string wanted,
        string option
    ) =>
        BrokenFile.Make(
            path,
            $"has no column '{wanted}'",
            $"option '{option}' names one",
            NearName.Suggest(wanted, [.. names.Where(name => name.Length > 0)])
        );
}
