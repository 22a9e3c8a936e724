using Modular.Arrays;

namespace Modular.Plugins.Files.Samples;

/// <summary>Whether what was read fits together.</summary>
internal static class SampleCheck
{
    /// <summary>Throws an InvalidDataException where there is not one cell for each sample.</summary>
    public static void Lengths(RawSamples source)
    {
        Column?[] columns = [source.Labels, source.Groups, source.Split, source.Folds];
        foreach (Column column in columns.OfType<Column>())
            if (column.Cells.Count != source.Inputs.Count)
                throw BrokenFile.Make(
                    column.Place,
                    $"has {column.Cells.Count} cells, but {source.Inputs.Place} has {source.Inputs.Count} samples",
                    "one cell for each sample was expected",
                    "Save both again, from the same samples."
                );
    }

    /// <summary>Throws an InvalidDataException where test samples have another shape or type.</summary>
    public static void SameShape(IReadOnlyList<NumberArray> parts)
    {
        foreach (NumberArray part in parts)
        {
            if (!part.Sample.SequenceEqual(parts[0].Sample))
                throw BrokenFile.Make(
                    part.Place,
                    $"has samples of shape [{string.Join(", ", part.Sample)}]",
                    $"[{string.Join(", ", parts[0].Sample)}] was expected, as in {parts[0].Place}",
                    "Save both in one shape."
                );
            if (part.AreBytes != parts[0].AreBytes)
                throw BrokenFile.Make(
                    part.Place,
                    $"holds {(part.AreBytes ? "bytes" : "other numbers than bytes")}",
                    $"the type of {parts[0].Place} was expected",
                    "Save both as one type."
                );
        }
    }
}
