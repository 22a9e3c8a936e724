using Gone;
using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace MissingDependency;

public sealed class Plugin : IPlugin, IModel
{
    public void Register(IServiceCollection services) => throw new NotSupportedException();
}
