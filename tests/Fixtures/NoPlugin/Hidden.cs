using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace NoPlugin;

/// <summary>Not public, so no door.</summary>
internal sealed class Hidden : IPlugin
{
    public void Register(IServiceCollection services) => throw new NotSupportedException();
}
