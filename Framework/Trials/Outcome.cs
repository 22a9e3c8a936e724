using System.Text.Json;
using System.Text.Json.Serialization;
using Modular.Files;

namespace Modular.Trials;

/// <summary>
/// What a trial gave. The same trial gives the same outcome to the last bit, so nothing of time or place is in here.
/// </summary>
internal sealed record Outcome
{
    public required string Trial { get; init; }
    public required string Hardware { get; init; }
    public required int Seed { get; init; }
    public required IReadOnlyDictionary<string, double> Strengths { get; init; }

    /// <summary>The tuned options that the trial ran with; null for the scenario as it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TrialSetting? Setting { get; init; }

    /// <summary>
    /// Other hardware of the study whose outcome this is as well, because its dials are the same. The plan knows it,
    /// the file of the trial does not.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>
    /// How sums were computed whose devices every use observed anew; null where one observation served many uses.
    /// Trials that differ here draw other numbers.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LayerUses>? Uses { get; init; }

    /// <summary>Null for a trial that was done; else the sentence that says why it failed.</summary>
    public string? Failure { get; init; }

    /// <summary>Where the source of a plugin threw, "FeFet.cs, line 12"; null where it is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Place { get; init; }

    /// <summary>Why the trial failed and where, in whole sentences; null for a trial that was done.</summary>
    [JsonIgnore]
    public string? Reason => Place is null ? Failure : $"{Failure} It was thrown in {Place}.";

    /// <summary>
    /// What was thrown in a trial that failed, with its stack; null where nothing was. It goes into a file of its own.
    /// </summary>
    [JsonIgnore]
    public string? Trace { get; init; }

    /// <summary>Test accuracy of the trained network on this hardware, percent; null if the trial failed.</summary>
    public double? Accuracy { get; init; }

    /// <summary>What the final pass over the test set got right; null if the trial failed.</summary>
    public Correctness? Correct { get; init; }

    /// <summary>What the test samples of each class are taken for; null where the study does not ask for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ClassCounts? Classes { get; init; }

    /// <summary>The learning curve: one point for each epoch, in their order.</summary>
    public IReadOnlyList<EpochOutcome> Epochs { get; init; } = [];

    /// <summary>
    /// What the trial cost the devices; null where the memory does not count it, and in files from before it was asked.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DeviceWear? Wear { get; init; }

    /// <summary>
    /// The errors of the first observation of weights that were trained off-line and written; null in place, for real
    /// weights, and in files from before they were counted.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReadErrors? Errors { get; init; }

    /// <summary>What the hardware does for one sample; null in files from before it was counted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public InferenceCost? Inference { get; init; }

    /// <summary>
    /// The memory of the network's parameters by layer, and the devices that hold them; null in files from before it
    /// was counted.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WeightMemory? Memory { get; init; }

    /// <summary>Whether the trial ended without a failure.</summary>
    [JsonIgnore]
    public bool Done => Failure is null;

    /// <summary>
    /// The same outcome with the mean accuracy of its last epochs; as it is where it failed or has fewer.
    /// </summary>
    public Outcome Measured(int lastEpochs)
    {
        if (lastEpochs == 1 || !Done || Epochs.Count < lastEpochs)
            return this;
        return this with { Accuracy = Epochs.TakeLast(lastEpochs).Average(epoch => epoch.Accuracy) };
    }

    /// <summary>The text of the trial's file.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RecordJson.Options);

    /// <summary>The outcome of a trial that failed, with the sentence that says why.</summary>
    public static Outcome Failed(Trial trial, string sentence) => ForTrial(trial) with { Failure = sentence };

    /// <summary>The beginning of an outcome: which trial it is of.</summary>
    public static Outcome ForTrial(Trial trial) =>
        new()
        {
            Trial = trial.Name,
            Hardware = trial.Hardware,
            Seed = trial.Seed,
            Strengths = trial.Strengths,
            Setting = trial.Setting,
            Also = trial.Also,
        };
}
