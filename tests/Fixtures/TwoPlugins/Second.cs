using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace TwoPlugins;

public sealed class Second : IPlugin
{
    public void Register(IServiceCollection services) => throw new NotSupportedException();
}
