using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>A memory cell: the way in which devices hold a weight, such as 1T1R, 2T2R or ternary 2T2R.</summary>
public interface ICell
{
    /// <summary>The number of devices for each stored value.</summary>
    int Devices { get; }

    /// <summary>
    /// The precisions that the cell can hold. A layer of another precision does not live in the memory.
    /// </summary>
    Precision Holds { get; }

    /// <summary>
    /// The conductances that the devices are asked for, siemens, float32 [Devices, outputs, inputs]. The caller
    /// disposes them.
    /// </summary>
    /// <param name="weights">The weights, -1 to 1, float32 [outputs, inputs]; the host owns each layer's scale.</param>
    /// <param name="range">The conductances that a device can be asked for.</param>
    Tensor Targets(Tensor weights, ConductanceRange range);
}
