using System.ComponentModel.DataAnnotations;
using Modular.Yaml;

namespace Modular.Scenarios;

/// <summary>The training of the network, on the cross-entropy.</summary>
internal sealed record TrainingChoice
{
    /// <summary>The value of <see cref="WeightDecay"/> that stands for <c>auto</c>.</summary>
    public const int Auto = -1;

    /// <summary>
    /// Whether the devices learn, are written once after the training, or take weights that are not trained.
    /// </summary>
    public required TrainingMode Mode { get; init; }

    /// <summary>The number of passes over the training set.</summary>
    [Range(1, 100_000)]
    public int Epochs { get; init; } = 20;

    /// <summary>How many parts of a trial its progress tells of: its epochs, or the test alone.</summary>
    public int ReportedEpochs => Mode == TrainingMode.None ? 1 : Epochs;

    /// <summary>The number of samples in a step.</summary>
    [Range(2, 1_000_000)]
    public int Batch { get; init; } = 1000;

    /// <summary>
    /// In place: the pulses for a step of Adam's unit size. Off-line: the learning rate of the optimiser. With
    /// <c>mode: none</c> there is no rate.
    /// </summary>
    [Range(1e-9, 1e6), RequiredUnless("mode", "none")]
    public required double Rate { get; init; } = double.NaN;

    /// <summary>
    /// The schedule that lowers the rate; null keeps it constant. In place, it does not change the digital rate.
    /// </summary>
    public ScheduleChoice? Schedule { get; init; }

    /// <summary>
    /// In place: Adam's constant learning rate for parameters outside the memory, such as biases and batch norm. 8e-3
    /// in arXiv:2107.06064 [code].
    /// </summary>
    [Range(1e-9, 1e3)]
    public double DigitalRate { get; init; } = 8e-3;

    /// <summary>In place: the most pulses that a device gets in one step. 14 in arXiv:2107.06064 [code].</summary>
    [Range(1, 127)]
    public int PulseLimit { get; init; } = 14;

    /// <summary>In place: the rounding of steps to whole pulses.</summary>
    public PulseRounding Rounding { get; init; } = PulseRounding.Nearest;

    /// <summary>In place: the state of the devices before the first step.</summary>
    public TrainingStart Start { get; init; } = TrainingStart.InitialSigns;

    /// <summary>In place: when the devices of a weight are SET, in memories whose pulses go one way only.</summary>
    public SetStrategy Set { get; init; } = SetStrategy.None;

    /// <summary>
    /// In place: the most pulses after a SET until the weight reads as required. Assumed: the end of the range of t* in
    /// arXiv:2107.06064 [code].
    /// </summary>
    [Range(1, 100_000)]
    public int SetLimit { get; init; } = 2000;

    /// <summary>
    /// In place, with refresh: a device is at the end of its range when at most this share of the memory's conductance
    /// range is left. Assumed.
    /// </summary>
    [Range(0.0, 1.0)]
    public double Saturation { get; init; }

    /// <summary>
    /// Off-line: hardware-aware training. The strength of an imperfection or a group in every forward pass. Each batch
    /// then writes the weights to a chip of its own and computes with what it reads. The gradient goes straight
    /// through. What is not named is off. If empty, training uses no hardware.
    /// </summary>
    public IReadOnlyDictionary<string, double> Strengths { get; init; } = new Dictionary<string, double>();

    /// <summary>Off-line: whether latent weights that are quantized are clamped to -1..1.</summary>
    public LatentWeights Latent { get; init; } = LatentWeights.Clamped;

    /// <summary>The rules by which gradients pass quantization.</summary>
    public StraightThroughChoice StraightThrough { get; init; } = new();

    /// <summary>Off-line: the optimiser of the latent weights.</summary>
    public OptimizerChoice Optimizer { get; init; } = OptimizerChoice.Adam;

    /// <summary>
    /// Off-line, for adamw: each step multiplies every parameter by 1 - rate * decay. <c>auto</c> is 2 sqrt(batch /
    /// (samples * epochs)), with the epochs of each restart period if there are restarts (arXiv:2007.14234 [code]).
    /// </summary>
    [Range(0.0, 1e3), Word("auto", Auto)]
    public double WeightDecay { get; init; }

    /// <summary>
    /// The standard deviation of initial weights, which are then normal. If null, they are uniform in ±1/sqrt(fan-in),
    /// as biases always are. 0.03 in arXiv:2007.14234 [code].
    /// </summary>
    [Range(1e-9, 1e3)]
    public double? InitialDeviation { get; init; }

    /// <summary>
    /// A file of weights, .safetensors or .npz, from which every seed starts in place of drawn ones: weights, biases
    /// and what batch norms count. Null for drawn ones.
    /// </summary>
    public FileInfo? Weights { get; init; }

    /// <summary>
    /// The name in the file for tensors of the network whose names and order do not tell: <c>fc1.weight: w1</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> WeightsMap { get; init; } = new Dictionary<string, string>();
}
