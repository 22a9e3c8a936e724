using Modular.Contracts;
using Modular.Rigs.Uses;
using Modular.Scenarios;
using Modular.Tensors;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// A linear or convolution layer. Its weights are latent and digital, until hardware holds them: then it computes with
/// what the hardware reads.
/// </summary>
internal sealed class WeightLayer : nn.Module<Tensor, Tensor>
{
    private readonly LayerOperation operation;
    private readonly SignalTrace? trace;
    private readonly Parameter weight;
    private readonly Parameter? bias;

    /// <param name="plan">The matrix of its weights, and their precision.</param>
    /// <param name="start">Its initial weights and biases.</param>
    /// <param name="operation">What it computes with them.</param>
    /// <param name="trace">Records what flows between the layers; null where no record is kept.</param>
    public WeightLayer(LayerPlan plan, LayerStart start, LayerOperation operation, SignalTrace? trace = null)
        : base(plan.Name)
    {
        this.operation = operation;
        this.trace = trace;
        Plan = plan;
        weight = new Parameter(start.Weight);
        if (start.Bias is not null)
            bias = new Parameter(start.Bias);
        RegisterComponents();
    }

    /// <summary>The matrix of its weights, and their precision.</summary>
    public LayerPlan Plan { get; }

    /// <summary>The device on which the layer computes.</summary>
    public INetworkDevice Device { get; init; } = NetworkDevice.Host;

    /// <summary>The kernel of a convolution; null for a fully connected layer.</summary>
    public Kernel? Kernel => operation.Kernel;

    /// <summary>The biases, float32 [outputs]; null for a layer without.</summary>
    public Parameter? Bias => bias;

    /// <summary>The latent weights, as the layer applies them.</summary>
    public Parameter Latent => weight;

    /// <summary>
    /// What the hardware reads, in the shape of <see cref="Latent"/>; null while the weights are digital. The layer
    /// does not own it.
    /// </summary>
    public Tensor? Observed { get; set; }

    /// <summary>How often each weight is used for one sample; known once the layer was used.</summary>
    public long Uses { get; private set; }

    /// <summary>How often each weight was used so far, for all samples together.</summary>
    public long TotalUses { get; private set; }

    /// <summary>The number of values that enter the layer for one sample; known once it was used.</summary>
    public long Entering { get; private set; }

    /// <summary>The precision of the values that enter; null for those of the data set.</summary>
    public LayerPrecision? InputSignal { get; private set; }

    /// <summary>
    /// What a network that brings its weights says of the values that enter; null where it says nothing.
    /// </summary>
    public LayerPrecision? Stated { get; init; }

    /// <summary>The bits of integers to which what enters is rounded in the test; null where it is not.</summary>
    public int? EnteringBits => Stated?.IntegerBits();

    /// <summary>
    /// Finds the integers for the inputs that enter now, which stay unrounded meanwhile; null outside calibration.
    /// </summary>
    public Func<Tensor, EnteringGrid>? Calibration { get; set; }

    /// <summary>The integers to which what enters is rounded; null before they were found.</summary>
    public EnteringGrid? EnteringGrid { get; private set; }

    /// <summary>The precision of the activation behind the layer; null where none follows.</summary>
    public LayerPrecision? OutputSignal { get; set; }

    /// <summary>
    /// Takes inputs float32 [n, inputs] to the sums of the hardware's columns, float32 [n, outputs], both in host
    /// memory; null where the hardware gives no sums, or the weights are digital.
    /// </summary>
    public Func<Tensor, Tensor>? Sums { get; set; }

    /// <summary>
    /// Computes the outputs without bias where every use observes the devices anew; null where one observation serves
    /// many uses. The layer does not own it.
    /// </summary>
    public IUses? Anew { get; set; }

    /// <summary>
    /// The latent weights at the levels of their precision, with a gradient that goes straight through. The caller
    /// disposes them.
    /// </summary>
    public Tensor Quantized()
    {
        if (Plan.Grid is { } grid)
            return Quantizer.StraightThrough(weight, grid);
        if (Plan.Gradient == GradientRule.Clipped && Plan.Weights.IsOfSigns())
            return Quantizer.Saturated(weight, Plan.Weights, Plan.TernaryThreshold);
        return Quantizer.StraightThrough(weight, Plan.Weights, Plan.TernaryThreshold);
    }

    public override Tensor forward(Tensor input)
    {
        InputSignal = trace?.Enter(this);
        Entering = input.numel() / input.shape[0];
        Tensor output = Rounded(input);
        Uses = output.numel() / (input.shape[0] * Plan.Outputs);
        TotalUses += output.numel() / Plan.Outputs;
        return output;
    }

    /// <summary>Counts samples that were computed without the layer, as if it had been used for them.</summary>
    public void CountUses(long samples) => TotalUses += Uses * samples;

    /// <summary>
    /// Adds the biases to sums of the layer's shape, in which the points of a convolution are last; without biases
    /// gives the sums.
    /// </summary>
    public Tensor AddBias(Tensor sums)
    {
        if (bias is null)
            return sums;
        if (Kernel is null)
            return sums + bias;
        return sums + bias.reshape([-1, .. Kernel.Size.Select(_ => 1L)]);
    }

    private Tensor Rounded(Tensor input)
    {
        if (Calibration is { } calibration)
            EnteringGrid = calibration(input);
        if (Calibration is not null || EnteringGrid is not { } grid)
            return Compute(input);
        using Tensor rounded = grid.Round(input);
        return Compute(rounded);
    }

    private Tensor Compute(Tensor input)
    {
        if (Anew is not null)
            return ComputeAnew(input, Anew);
        if (Observed is null)
        {
            using Tensor quantized = Quantized();
            return Product(input, quantized);
        }
        if (Sums is null)
            return Product(input, Observed);
        return ComputeSums(input, Observed, Sums);
    }

    /// <summary>Outputs of devices that every use observes, without a gradient.</summary>
    private Tensor ComputeAnew(Tensor input, IUses uses)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        Tensor sums = Device.Upload(uses.Compute(Device.Download(input), operation));
        return AddBias(sums).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// The sums with their biases. Without a gradient, sums of values of a few levels are whole numbers, and the biases
    /// are added to them: rounded once, whatever the order in which a library adds up.
    /// </summary>
    private Tensor Product(Tensor input, Tensor weights)
    {
        bool isWhole = InputSignal is not (null or LayerPrecision.Real) && Plan.Weights != LayerPrecision.Real;
        if (bias is null || is_grad_enabled() || !isWhole)
            return operation.Compute(input, weights, bias);
        using Tensor sums = operation.Compute(input, weights, null);
        return AddBias(sums);
    }

    /// <summary>
    /// Output whose values are those of the columns; its gradient is that of the same layer with the weights observed.
    /// </summary>
    private Tensor ComputeSums(Tensor input, Tensor observed, Func<Tensor, Tensor> columns)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor sums;
        using (no_grad())
            sums = Device.Upload(operation.Sums(Device.Download(input), columns));
        if (is_grad_enabled())
            sums = Quantizer.Overwritten(operation.Compute(input, observed, null), sums);
        return AddBias(sums).MoveToOuterDisposeScope();
    }
}
