using System.Text.Json.Serialization;

namespace Modular.Trials;

/// <summary>Counts how often a trained network predicts each class for the test samples of each class.</summary>
internal sealed record ClassCounts
{
    /// <summary>The number of classes of the data set.</summary>
    public required int Classes { get; init; }

    /// <summary>Test samples by label and prediction, [Classes * Classes]: label * Classes + prediction.</summary>
    public required IReadOnlyList<long> Counts { get; init; }

    /// <summary>Whether the counts are possible: one for each pair of classes, and none below 0.</summary>
    [JsonIgnore]
    public bool IsPossible =>
        Classes is > 0 and <= 46_340 && Counts.Count == Classes * Classes && Counts.All(count => count >= 0);

    /// <summary>The number of samples of a class for which a class was predicted.</summary>
    public long Count(int label, int prediction) => Counts[label * Classes + prediction];

    /// <summary>The number of test samples of a class.</summary>
    public long Samples(int label) => Enumerable.Range(0, Classes).Sum(prediction => Count(label, prediction));

    /// <summary>
    /// The share of the samples of a class that the network gets right, percent; NaN where there are none.
    /// </summary>
    public double Recall(int label) => 100.0 * Count(label, label) / Samples(label);

    /// <summary>The sum of the counts of several networks, which have the same number of classes.</summary>
    public static ClassCounts Sum(IReadOnlyList<ClassCounts> parts) =>
        new()
        {
            Classes = parts[0].Classes,
            Counts = [.. Enumerable.Range(0, parts[0].Counts.Count).Select(i => parts.Sum(part => part.Counts[i]))],
        };
}
