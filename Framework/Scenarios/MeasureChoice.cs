using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>What of a trial counts as its accuracy.</summary>
internal sealed record MeasureChoice
{
    /// <summary>
    /// In place: the accuracy of a trial is the mean test accuracy after its last epochs, so many of them. 1 is the
    /// accuracy at the end. More are for training that has levelled off: all of them must have one training rate.
    /// </summary>
    [Range(1, 100_000)]
    public int LastEpochs { get; init; } = 1;

    /// <summary>Whether recall by class and a confusion matrix are measured, too.</summary>
    public bool ByClass { get; init; }
}
