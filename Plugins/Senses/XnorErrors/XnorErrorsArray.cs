using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// Columns whose products err, and whose sums are compared with noise. A weight itself is read without errors.
/// </summary>
internal sealed class XnorErrorsArray(SingleDevices devices, ProductErrors errors, ComparatorNoise? noise)
    : IColumnSense
{
    public Tensor Read(Tensor conductances) => devices.Values(conductances);

    public Tensor Sums(Tensor inputs, Tensor conductances)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor sums = errors.Sums(inputs.cpu(), devices.Values(conductances).cpu());
        noise?.Add(sums);
        return sums.to(inputs.device).MoveToOuterDisposeScope();
    }

    public void Dispose() { }
}
