using Modular.Contracts;

namespace NewerContracts;

public sealed class Plugin : IPlugin
{
    public void Register(object services) => throw new NotSupportedException();
}
