using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>The values that weights and activations may take, with exceptions by layer.</summary>
internal sealed record PrecisionChoice
{
    /// <summary>
    /// The precision of the weights. A layer lives in the memory if the cell holds weights of its precision. A network
    /// that brings its weights has <c>as-given</c> unless another precision is given here.
    /// </summary>
    public LayerPrecision Weights { get; init; } = LayerPrecision.Binary;

    /// <summary>
    /// The precision of the activations. A network that brings its weights brings its activations, too: they are
    /// <c>as-given</c>. Integers there are what values that enter a layer are rounded to in the test, as converters do.
    /// </summary>
    public LayerPrecision Activations { get; init; } = LayerPrecision.Binary;

    /// <summary>
    /// The threshold of ternary values: smaller magnitudes become 0. 0.05 in arXiv:2007.14234 [code].
    /// </summary>
    [Range(0.0, 1.0)]
    public double TernaryThreshold { get; init; } = 0.05;

    /// <summary>The function of real activations. ReLU in arXiv:2007.14234 [code].</summary>
    public RealActivation RealActivations { get; init; } = RealActivation.Clamp;

    /// <summary>
    /// What has a scale of its own where weights are integers (<c>int2</c> to <c>int8</c>); the scale follows from the
    /// largest magnitude, and gradients go straight through. Integer activations have the fixed range -1 to 1.
    /// </summary>
    public SharedScale IntegerScale { get; init; } = SharedScale.PerChannel;

    /// <summary>
    /// What has a scale of its own where devices hold real or integer weights: its largest magnitude becomes the
    /// greatest value that a cell takes. What is read is multiplied by it, without errors.
    /// </summary>
    public SharedScale AnalogScale { get; init; } = SharedScale.PerLayer;

    /// <summary>How integer activations of a network that brings its weights get their scales.</summary>
    public ActivationCalibration Calibration { get; init; } = new();

    /// <summary>
    /// The bits at which the memory of the weights counts biases and the gains and offsets of batch norm. Training and
    /// test keep them as float32.
    /// </summary>
    [Range(1, 32)]
    public int ParameterBits { get; init; } = 32;

    /// <summary>
    /// Exceptions, by the name of a layer, a pattern with *, or a group: <c>features</c> (convolutions),
    /// <c>classifier</c> (fully connected layers) or <c>all</c>. Activations belong to the group of the layer before
    /// them; those of a network that brings its weights have the name of the layer that they enter. The first that
    /// matches a layer counts.
    /// </summary>
    public IReadOnlyDictionary<string, LayerChoice> Layers { get; init; } = new Dictionary<string, LayerChoice>();
}
