using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>Modules that run one after the other.</summary>
internal static class ModuleSequence
{
    /// <summary>
    /// Takes inputs, which it leaves as they are, through modules; what flows between them is disposed on the way.
    /// Without modules it gives the inputs themselves.
    /// </summary>
    public static Tensor Run(IEnumerable<nn.Module<Tensor, Tensor>> modules, Tensor inputs)
    {
        Tensor values = inputs;
        foreach (nn.Module<Tensor, Tensor> module in modules)
        {
            Tensor next = module.forward(values);
            if (!ReferenceEquals(values, inputs) && !ReferenceEquals(values, next))
                values.Dispose();
            values = next;
        }
        return values;
    }
}
