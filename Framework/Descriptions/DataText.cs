using Modular.Contracts;
using Modular.Rigs;

namespace Modular.Descriptions;

/// <summary>Describes the samples of a data set.</summary>
internal static class DataText
{
    /// <summary>
    /// The sentences that the data set says of its samples, with the shape of a sample; empty where it says none.
    /// </summary>
    public static IReadOnlyList<string> Describe(Rig rig)
    {
        string[] stated = rig.Dataset.Call(
            nameof(IStatedData.Statements),
            data => (data as IStatedData)?.Statements?.Where(text => text is not null).ToArray() ?? []
        );
        if (stated.Length == 0)
            return [];
        DataShape shape = rig.Facts.Shape;
        string sample =
            $"A sample has the shape [{string.Join(", ", shape.Sample)}]; there are {shape.Classes} classes.";
        return [$"Data set '{rig.Dataset.Name}': {string.Join(" ", stated)} {sample}"];
    }
}
