using Modular.Contracts;
using Modular.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// Writes devices to the two ends of a memory's range and reads them once, every imperfection as published. The sample
/// has random numbers of its own and belongs to no trial: all trials of a study get the same.
/// </summary>
internal static class SampledDevices
{
    /// <summary>The number of devices at each end. A share of 1 % is then known to a thirtieth of itself.</summary>
    public const int AtEachEnd = 131_072;

    private const long DevicesInRow = 1024;

    /// <summary>Samples devices of a memory; a broken promise is a <see cref="ContractViolation"/>.</summary>
    /// <param name="memory">The memory that fabricates the devices.</param>
    /// <param name="range">The conductances that they can be asked for.</param>
    /// <param name="temperature">The temperature of the scenario, kelvin.</param>
    public static DeviceSample Draw(BoundPart<IMemory> memory, ConductanceRange range, double temperature)
    {
        using DisposeScope scope = NewDisposeScope();
        long[] shape = [1, 2 * AtEachEnd / DevicesInRow, DevicesInRow];
        var conditions = new Conditions(StreamKey.Derive(0, "sample of devices"), _ => 1) { Temperature = temperature };
        using var array = new CheckedMemoryArray(memory, shape, conditions);
        float[] targets = new float[2 * AtEachEnd];
        targets.AsSpan(0, AtEachEnd).Fill((float)range.Min);
        targets.AsSpan(AtEachEnd).Fill((float)range.Max);
        array.Program(tensor(targets, shape));
        Tensor read = array.Read().contiguous();
        ReadOnlySpan<float> conductances = NetworkDevice.Numbers<float>(read);
        return new DeviceSample
        {
            AtMin = conductances[..AtEachEnd].ToArray(),
            AtMax = conductances[AtEachEnd..].ToArray(),
        };
    }
}
