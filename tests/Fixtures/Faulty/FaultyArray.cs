using Modular.Contracts;
using static TorchSharp.torch;

namespace Faulty;

/// <summary>Holds what it is told to.</summary>
internal sealed class FaultyArray(Tensor conductances, Func<Tensor, Tensor> read) : IMemoryArray
{
    public void Program(Tensor target) => conductances.copy_(target);

    public Tensor Read() => read(conductances);

    public void Dispose() => conductances.Dispose();
}
