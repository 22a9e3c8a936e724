using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>Offers the memory <c>hfo2-binary</c>: HfO2 resistive RAM with strong writes.</summary>
public sealed class Hfo2BinaryPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<IMemory, BinaryOptions>(
            "hfo2-binary",
            "HfO2 RRAM written strongly to its low or high resistance, log-normal by programming condition (arXiv:1902.02528).",
            options => new BinaryMemory(options)
        );
}
