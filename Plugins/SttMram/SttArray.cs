using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.SttMram;

/// <summary>An array of junctions, which also tells the energy of its writing.</summary>
internal sealed class SttArray(IAgingArray array, SttDevices devices, Quantity energy)
    : ICountedWrites,
        IAgingArray,
        IUsedArray,
        IResumable
{
    private long uses;

    /// <inheritdoc/>
    public double Joules => devices.Pulses * energy.Value;

    /// <inheritdoc/>
    public IReadOnlyList<CountedEnergy> Writes =>
        [
            new()
            {
                Component = "write",
                Count = devices.Pulses,
                Each = energy,
            },
        ];

    /// <summary>
    /// A target at or above the geometric middle of the range is written parallel, one below it antiparallel.
    /// </summary>
    public void Program(Tensor target) => array.Program(target);

    /// <inheritdoc/>
    public Tensor Read() => array.Read();

    /// <inheritdoc/>
    public void Age(TimeSpan elapsed) => array.Age(elapsed);

    /// <inheritdoc/>
    public void Use(long reads) => devices.Use(++uses, reads);

    /// <inheritdoc/>
    public void KeepState(StateRecord record)
    {
        record.Keep("uses", ref uses);
        record.KeepPiece("array", array);
    }

    /// <inheritdoc/>
    public void Dispose() => array.Dispose();
}
