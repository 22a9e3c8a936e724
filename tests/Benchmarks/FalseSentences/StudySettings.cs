using Modular.Scenarios;

namespace Modular.Benchmarks.FalseSentences;

/// <summary>
/// The studies that sentences are tried on: those in which nothing differs, and those in which the claim of one kind of
/// sentence is as nearly true as can be.
/// </summary>
internal static class StudySettings
{
    private const int Epochs = 10;

    /// <summary>Losses that stay just at the loss asked for: neither end is beyond it, and nothing falls.</summary>
    private static readonly double[] Borderline = [0, 1, 1, 1, 1];

    /// <summary>Losses that are nowhere.</summary>
    private static readonly double[] Flat = [0, 0, 0, 0, 0];

    public static IReadOnlyList<StudySetting> All { get; } =
    [
        .. new[] { 3, 7 }.SelectMany(ForCount),
        Equal(3, 1) with
        {
            Name = "tolerances at the loss, 3",
            Losses = Borderline,
            Margin = 1,
        },
        Equal(3, 0) with
        {
            Name = "tolerances flat, 3",
            Losses = Flat,
        },
        Sequential(Equal(3, 0.5)) with
        {
            Name = "equal, seeds auto, 3",
        },
        Sequential(Steps(3)) with
        {
            Name = "different, seeds auto, 3",
        },
        Sequential(OneOfEach(3)) with
        {
            Name = "on the edge, seeds auto, 3",
        },
        .. ForCount(27),
        .. new[] { 3, 7, 27 }.SelectMany(count => ForCount(count).Select(Unpaired)),
    ];

    private static IEnumerable<StudySetting> ForCount(int count) =>
        [
            Equal(count, 0) with
            {
                Name = $"nothing, {count}",
                Epochs = Epochs,
            },
            Equal(count, 0.5) with
            {
                Name = $"equal, {count}",
                Epochs = Epochs,
            },
            Steps(count) with
            {
                Name = $"different, {count}",
                Epochs = Epochs,
            },
            OneOfEach(count) with
            {
                Name = $"on the edge, {count}",
                Epochs = Epochs,
            },
        ];

    /// <summary>All imperfections cost the same, so that every sentence on their order is false.</summary>
    public static StudySetting Equal(int count, double points) =>
        new() { Name = "equal", Effects = [.. Enumerable.Repeat(new TrueEffect(points, points), count)] };

    /// <summary>Every imperfection costs more than the next one, and the two columns agree.</summary>
    public static StudySetting Steps(int count) =>
        new()
        {
            Name = "different",
            Effects = [.. Enumerable.Range(0, count).Select(i => new TrueEffect(0.8 * i, 0.8 * i))],
        };

    /// <summary>
    /// Two share the first place. What fixing buys differs much, while all cost the same alone: half of a disagreement.
    /// The early effects are large, and the costs end at 0: half of a reversal. One lies just on the margin.
    /// </summary>
    public static StudySetting OneOfEach(int count) =>
        new()
        {
            Name = "on the edge",
            Effects =
            [
                .. Enumerable.Range(0, count).Select(i => new TrueEffect(Math.Min(i, count - 2) * 3 + 0.2, 0, -4)),
            ],
            Margin = 0.2,
        };

    /// <summary>
    /// As training in place is: the hardware of a seed shares nothing, and no differences are paired.
    /// </summary>
    private static StudySetting Unpaired(StudySetting setting) =>
        setting with
        {
            Name = $"unpaired, {setting.Name}",
            Errors = ErrorModel.Unpaired,
            Shared = 0,
        };

    private static StudySetting Sequential(StudySetting setting) => setting with { Seeds = 0, Epochs = Epochs };
}
