using Modular.Scenarios;

namespace Modular.Benchmarks.FalseSentences;

/// <summary>A study of imperfections whose true effects are known, points of accuracy.</summary>
internal sealed record StudySetting
{
    public required string Name { get; init; }

    /// <summary>The true effects of each imperfection.</summary>
    public required IReadOnlyList<TrueEffect> Effects { get; init; }

    /// <summary>The number of seeds; 0 stands for <c>auto</c>.</summary>
    public int Seeds { get; init; } = 5;

    /// <summary>The number of epochs; 1 is a study off-line, without a course.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>
    /// The true loss at the strengths 0, 0.5, 1, 2 and 4 of a curve of tolerance, the same for all imperfections and
    /// contexts; the loss that is asked for is 1. Null asks for no tolerance.
    /// </summary>
    public IReadOnlyList<double>? Losses { get; init; }

    /// <summary>The margin of the study, points; null for none.</summary>
    public double? Margin { get; init; }

    /// <summary>Standard deviation of one hardware over seeds, points; every hardware has its own.</summary>
    public double Spread { get; init; } = 0.4;

    /// <summary>The model of chance that the study judges by.</summary>
    public ErrorModel Errors { get; init; } = ErrorModel.Paired;

    /// <summary>Standard deviation of what all hardware of a seed shares, points.</summary>
    public double Shared { get; init; } = 0.3;

    /// <summary>The correlation of the deviations of one trial in successive epochs.</summary>
    public double Memory { get; init; } = 0.6;
}
