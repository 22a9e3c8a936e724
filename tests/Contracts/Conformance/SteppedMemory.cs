using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>
/// Exact devices that move by 0.01 S a pulse from 1 S to 4 S, 300 pulses; the memory may tell another number.
/// </summary>
internal sealed class SteppedMemory(double told) : IMemory, IStepped
{
    public ConductanceRange Range => new(1, 4);

    public IReadOnlyList<Imperfection> Imperfections => [];

    public Quantity Steps =>
        new()
        {
            Name = "pulses from one end to the other",
            Value = told,
            Unit = "1",
            Source = "assumed",
        };

    public IMemoryArray Fabricate(long[] shape, Conditions conditions) => new Devices(shape);

    private sealed class Devices(long[] shape) : IGradedArray
    {
        private readonly Tensor state = full(shape, 2.5, dtype: ScalarType.Float32).DetachFromDisposeScope();

        public PulseSigns Signs => PulseSigns.Raise | PulseSigns.Lower;

        public void Program(Tensor target)
        {
            using DisposeScope scope = NewDisposeScope();
            state.copy_(where(target.isnan(), state, target.clamp(1, 4)));
        }

        public void Pulse(Tensor counts)
        {
            using DisposeScope scope = NewDisposeScope();
            Move(counts.to(ScalarType.Float32));
        }

        public void Move(Tensor amounts)
        {
            using DisposeScope scope = NewDisposeScope();
            state.copy_((state + 0.01 * amounts).clamp(1, 4));
        }

        public Tensor Read() => state.clone();

        public void Dispose() => state.Dispose();
    }
}
