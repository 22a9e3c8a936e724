using System.Globalization;
using Modular.Arrays;

namespace Modular.Plugins.Files.Samples;

/// <summary>The classes that the labels of a data set name.</summary>
/// <param name="Numbers">The class of each label, as the file writes the label.</param>
/// <param name="Count">The number of classes of the labels.</param>
/// <param name="Note">A sentence on how labels became classes.</param>
internal sealed record LabelSet(IReadOnlyDictionary<string, int> Numbers, int Count, string Note)
{
    private const int Most = 100_000;
    private const int Named = 12;

    /// <summary>Counts the classes of all labels. Throws an InvalidDataException where labels name none.</summary>
    /// <param name="labels">The labels of training samples, and those of test samples apart.</param>
    /// <param name="classes">The number of classes that an option gives; null for as many as there are.</param>
    public static LabelSet Build(IReadOnlyList<Column> labels, int? classes)
    {
        foreach (Column column in labels)
            CheckFilled(column);
        string[] distinct = [.. labels.SelectMany(column => column.Cells).Distinct()];
        if (distinct.All(IsWhole))
            return FromNumbers(labels, distinct, classes);
        foreach (Column column in labels)
            CheckWords(column);
        return FromWords(labels, distinct, classes);
    }

    private static LabelSet FromNumbers(IReadOnlyList<Column> labels, string[] distinct, int? classes)
    {
        Dictionary<string, long> values = distinct.ToDictionary(text => text, Whole);
        long least = values.Values.Min();
        long most = values.Values.Max();
        if (least >= 0 && (classes is not null || least == 0))
            return AsGiven(labels, values, least, most, classes);
        long[] order = [.. values.Values.Distinct().Order()];
        CheckCount(labels, order.Length, classes);
        Dictionary<string, int> numbers = values.ToDictionary(one => one.Key, one => Array.IndexOf(order, one.Value));
        string note =
            $"Labels {order[0]} to {order[^1]}, {order.Length} different ones, are counted from 0 in their order.";
        return new LabelSet(numbers, classes ?? order.Length, note);
    }

    private static LabelSet AsGiven(
        IReadOnlyList<Column> labels,
        Dictionary<string, long> values,
        long least,
        long most,
        int? classes
    )
    {
        if (most >= (classes ?? Most))
        {
            Column holder = labels.First(column => column.Cells.Any(cell => Whole(cell) == most));
            int sample = holder.Cells.Index().First(one => Whole(one.Item) == most).Index;
            throw BrokenFile.Make(
                holder.Place,
                $"the label of sample {sample}, counted from 0, is {most}",
                $"labels from 0 to {(classes ?? Most) - 1} were expected",
                classes is null ? "Name the labels with 'labels'." : "Correct the labels, or 'classes'."
            );
        }
        int count = classes ?? (int)most + 1;
        CheckCount(labels, count, classes);
        string note = $"Labels are the numbers of the classes, {least} to {most}.";
        long absent = count - values.Values.Distinct().Count();
        if (absent > 0)
            note += $" No sample has {(absent == 1 ? "one" : $"{absent}")} of the {count} classes.";
        return new LabelSet(values.ToDictionary(one => one.Key, one => (int)one.Value), count, note);
    }

    private static LabelSet FromWords(IReadOnlyList<Column> labels, string[] distinct, int? classes)
    {
        string[] order = [.. distinct.Order(StringComparer.Ordinal)];
        CheckCount(labels, order.Length, classes);
        foreach (Column column in labels.Skip(1))
            if (column.Cells.Except(labels[0].Cells).FirstOrDefault() is { } unknown)
                throw BrokenFile.Make(
                    column.Place,
                    $"the label '{unknown}' belongs to no training sample",
                    "each label of a test sample was expected among them",
                    NearName.Suggest(unknown, [.. labels[0].Cells.Distinct().Order(StringComparer.Ordinal)])
                );
        IEnumerable<string> shown = order.Take(Named).Select((word, i) => $"{word} is {i}");
        string rest = "";
        if (order.Length > Named)
            rest = $", and so on to {order[^1]}";
        string note = $"Labels are words, numbered in the order of their letters: {string.Join(", ", shown)}{rest}.";
        Dictionary<string, int> numbers = order.Index().ToDictionary(one => one.Item, one => one.Index);
        return new LabelSet(numbers, classes ?? order.Length, note);
    }

    private static void CheckCount(IReadOnlyList<Column> labels, int found, int? classes)
    {
        if (found > (classes ?? Most))
            throw BrokenFile.Make(
                labels[0].Place,
                $"has {found} different labels",
                $"at most {classes ?? Most} were expected",
                "Name another column or array with 'labels', or correct 'classes'."
            );
        if ((classes ?? found) < 2)
            throw BrokenFile.Make(
                labels[0].Place,
                $"has one label only, '{labels[0].Cells[0]}'",
                "two classes or more were expected",
                "Name another column or array with 'labels'."
            );
    }

    private static void CheckFilled(Column column)
    {
        if (column.Cells.Index().FirstOrDefault(one => one.Item.Length == 0) is { Item: not null } empty)
            throw BrokenFile.Make(
                column.Place,
                $"sample {empty.Index}, counted from 0, has no label",
                "a label for each sample was expected",
                "Fill it in, or take the sample out."
            );
    }

    /// <summary>Words and numbers side by side are words only where no number has a fraction.</summary>
    private static void CheckWords(Column column)
    {
        foreach ((int sample, string cell) in column.Cells.Index())
            if (!IsWhole(cell) && double.TryParse(cell, CultureInfo.InvariantCulture, out _))
                throw BrokenFile.Make(
                    column.Place,
                    $"the label of sample {sample}, counted from 0, is {cell}",
                    "whole numbers or words were expected",
                    "Name another column or array with 'labels'."
                );
    }

    private static bool IsWhole(string cell) =>
        double.TryParse(cell, CultureInfo.InvariantCulture, out double value)
        && value == Math.Floor(value)
        && Math.Abs(value) < 1L << 53;

    private static long Whole(string cell) => (long)double.Parse(cell, CultureInfo.InvariantCulture);
}
