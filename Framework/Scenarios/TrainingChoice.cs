using System.ComponentModel.DataAnnotations;
using Modular.Yaml;

namespace Modular.Scenarios;

/// <summary>How the network is trained, by cross-entropy.</summary>
internal sealed record TrainingChoice
{
    /// <summary>What <see cref="WeightDecay"/> is for <c>auto</c>.</summary>
    public const int Auto = -1;

    /// <summary>Whether the devices learn, or are only written to afterwards.</summary>
    public required TrainingMode Mode { get; init; }

    /// <summary>Passes over the training set.</summary>
    [Range(1, 100_000)]
    public int Epochs { get; init; } = 20;

    /// <summary>Samples a step.</summary>
    [Range(2, 1_000_000)]
    public int Batch { get; init; } = 1000;

    /// <summary>In place: pulses for a step of Adam's unit size. Off-line: the optimiser's learning rate.</summary>
    [Range(1e-9, 1e6)]
    public required double Rate { get; init; }

    /// <summary>Steps down the rate; it never reaches what is trained outside the memory in place.</summary>
    public ScheduleChoice? Schedule { get; init; }

    /// <summary>
    /// In place: Adam's constant rate for what does not live in the memory, biases and batch norm. 8e-3 in
    /// arXiv:2107.06064 [code].
    /// </summary>
    [Range(1e-9, 1e3)]
    public double DigitalRate { get; init; } = 8e-3;

    /// <summary>In place: most pulses a device gets in one step. 14 in arXiv:2107.06064 [code].</summary>
    [Range(1, 127)]
    public int PulseLimit { get; init; } = 14;

    /// <summary>In place: how steps become whole pulses.</summary>
    public PulseRounding Rounding { get; init; } = PulseRounding.Nearest;

    /// <summary>In place: what the devices hold before the first step.</summary>
    public TrainingStart Start { get; init; } = TrainingStart.InitialSigns;

    /// <summary>In place: when the devices of a weight are SET, where pulses go one way only.</summary>
    public SetStrategy Set { get; init; } = SetStrategy.None;

    /// <summary>
    /// In place: most pulses after a SET for a weight to read what it must. Assumed: the end of the range of t* in
    /// arXiv:2107.06064 [code].
    /// </summary>
    [Range(1, 100_000)]
    public int SetLimit { get; init; } = 2000;

    /// <summary>
    /// In place: a device is at its end where it has no more than this share of the memory's conductance range left.
    /// Assumed.
    /// </summary>
    [Range(0.0, 1.0)]
    public double Saturation { get; init; }

    /// <summary>
    /// Off-line: training that knows the errors. Strength of an imperfection or a group of them in every forward pass,
    /// which then computes with what a chip of its own reads of the weights, written and read anew for each batch; the
    /// gradient goes straight through. What is not named is off. None: training without hardware.
    /// </summary>
    public IReadOnlyDictionary<string, double> Strengths { get; init; } = new Dictionary<string, double>();

    /// <summary>Off-line: whether latent weights that are quantized are kept within -1..1.</summary>
    public LatentWeights Latent { get; init; } = LatentWeights.Clamped;

    /// <summary>How gradients pass quantization.</summary>
    public StraightThroughChoice StraightThrough { get; init; } = new();

    /// <summary>Off-line: the optimiser.</summary>
    public OptimizerChoice Optimizer { get; init; } = OptimizerChoice.Adam;

    /// <summary>
    /// Off-line, for adamw: a step takes away rate * decay of each parameter. <c>auto</c>: 2 sqrt(batch / (samples *
    /// epochs)), epochs of each restart where there are (arXiv:2007.14234 [code]).
    /// </summary>
    [Range(0.0, 1e3), Word("auto", Auto)]
    public double WeightDecay { get; init; }

    /// <summary>
    /// Standard deviation of initial weights, normal; uniform in ±1/sqrt(fan-in) unless given, as biases are always.
    /// 0.03 in arXiv:2007.14234 [code].
    /// </summary>
    [Range(1e-9, 1e3)]
    public double? InitialDeviation { get; init; }
}
