using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>How devices hold weights: 1T1R, 2T2R, ternary 2T2R.</summary>
public interface ICell
{
    /// <summary>Devices per stored value.</summary>
    int Devices { get; }

    /// <summary>What it can hold. A layer of another precision does not live in the memory.</summary>
    Precision Holds { get; }

    /// <summary>
    /// Weights float32 [outputs, inputs] in -1..1 (the host owns each layer's scale) to targets float32 [Devices,
    /// outputs, inputs], siemens.
    /// </summary>
    Tensor Targets(Tensor weights, ConductanceRange range);
}
