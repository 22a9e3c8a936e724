using System.Text.Json;
using System.Text.Json.Serialization;
using Modular.Files;

namespace Modular.Trials;

/// <summary>
/// The result of a trial. The same trial gives the same outcome to the last bit, so it includes nothing of time or
/// place.
/// </summary>
internal sealed record Outcome
{
    public required string Trial { get; init; }
    public required string Hardware { get; init; }
    public required int Seed { get; init; }
    public required IReadOnlyDictionary<string, double> Strengths { get; init; }

    /// <summary>The tuned options of the trial; null for the scenario as it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TrialSetting? Setting { get; init; }

    /// <summary>
    /// Other hardware of the study with the same dials, and so with the same outcome. Only the plan has these names,
    /// not the file of the trial.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>
    /// How sums were computed in layers whose devices are observed anew at every use; null where one observation served
    /// many uses. Trials that differ here draw other numbers.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LayerUses>? Uses { get; init; }

    /// <summary>Why the trial failed, as a sentence; null for a trial that was done.</summary>
    public string? Failure { get; init; }

    /// <summary>The place in a plugin's source that threw, "FeFet.cs, line 12"; null where it is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Place { get; init; }

    /// <summary>Why the trial failed and where, in whole sentences; null for a trial that was done.</summary>
    [JsonIgnore]
    public string? Reason => Place is null ? Failure : $"{Failure} It was thrown in {Place}.";

    /// <summary>
    /// The exception of a trial that failed, with its stack; null where there is none. It is written into a file of its
    /// own.
    /// </summary>
    [JsonIgnore]
    public string? Trace { get; init; }

    /// <summary>The test accuracy of the trained network on this hardware, percent; null if the trial failed.</summary>
    public double? Accuracy { get; init; }

    /// <summary>Which test samples were right in the final pass over the test set; null if the trial failed.</summary>
    public Correctness? Correct { get; init; }

    /// <summary>
    /// The predicted classes of the test samples by class; null where the study does not ask for them.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ClassCounts? Classes { get; init; }

    /// <summary>The learning curve: one point for each epoch, in their order.</summary>
    public IReadOnlyList<EpochOutcome> Epochs { get; init; } = [];

    /// <summary>
    /// The wear of the devices in the trial; null where the memory does not count it, and in files of earlier versions.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DeviceWear? Wear { get; init; }

    /// <summary>
    /// The errors in the first observation of weights that were trained off-line and written; null in training in
    /// place, for real weights, and in files of earlier versions.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReadErrors? Errors { get; init; }

    /// <summary>The operations of the hardware for one sample; null in files of earlier versions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public InferenceCost? Inference { get; init; }

    /// <summary>
    /// The memory of the network's parameters by layer, and the devices that hold them; null in files of earlier
    /// versions.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WeightMemory? Memory { get; init; }

    /// <summary>Whether the trial ended without a failure.</summary>
    [JsonIgnore]
    public bool Done => Failure is null;

    /// <summary>
    /// The same outcome with the mean accuracy of its last epochs; unchanged where the trial failed or has fewer
    /// epochs.
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

    /// <summary>The beginning of an outcome, with the identity of its trial.</summary>
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
