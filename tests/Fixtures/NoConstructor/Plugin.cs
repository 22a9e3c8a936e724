using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace NoConstructor;

public sealed class Plugin(string licence) : IPlugin
{
    public void Register(IServiceCollection services) => throw new NotSupportedException(licence);
}
