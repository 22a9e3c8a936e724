using System.Globalization;
using Modular.Arrays;

namespace Modular.Plugins.Files.Samples;

/// <summary>One cell for each sample: its label, group, split or fold.</summary>
/// <param name="Place">Where it is, for sentences.</param>
/// <param name="Cells">The cells as texts; whole numbers without a point.</param>
internal sealed record Column(string Place, IReadOnlyList<string> Cells)
{
    /// <summary>Takes the cells of an array [n] or [n, 1].</summary>
    public static Column FromArray(StoredArray array)
    {
        if (array.Shape.Count == 0 || array.Shape.Skip(1).Any(length => length != 1))
            throw BrokenFile.Make(
                array.Place,
                $"has the shape [{string.Join(", ", array.Shape)}]",
                "one cell for each sample, [n], was expected",
                "Save one number or text for each sample; of one-hot labels, their argmax over the last axis."
            );
        if (array.Type.IsText)
            return new Column(array.Place, array.ToTexts());
        return new Column(array.Place, [.. array.ToNumbers().Select(Text)]);
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
