using Modular.Trials;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs.Uses;

/// <summary>Every use reads all devices: what holds for any memory and any sense.</summary>
/// <param name="devices">The devices that hold the weights.</param>
/// <param name="scales">What a stored value of 1 is worth in the weights of each output.</param>
internal sealed class DeviceUses(DeviceMatrix devices, float[] scales) : IUses
{
    /// <inheritdoc/>
    public UsePath Path => UsePath.Devices;

    /// <inheritdoc/>
    public long Single => 0;

    /// <inheritdoc/>
    public Tensor Compute(Tensor inputs, LayerOperation operation)
    {
        using DisposeScope scope = NewDisposeScope();
        return operation.Sums(inputs, SumsOfUses).MoveToOuterDisposeScope();
    }

    public void Dispose() { }

    /// <summary>Inputs float32 [n, inputs] to sums float32 [n, outputs], each row with a read of its own.</summary>
    private Tensor SumsOfUses(Tensor inputs)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor sums = empty(inputs.shape[0], devices.Outputs);
        for (long use = 0; use < inputs.shape[0]; use++)
        {
            using DisposeScope each = NewDisposeScope();
            Tensor row = inputs.narrow(0, use, 1);
            Tensor read = devices.Read();
            sums[use] = (devices.HasColumns ? devices.Sums(row) : row.matmul(read.t()))[0];
        }
        return sums.mul_(tensor(scales)).MoveToOuterDisposeScope();
    }
}
