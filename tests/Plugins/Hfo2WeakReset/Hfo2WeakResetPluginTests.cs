using Microsoft.Extensions.DependencyInjection;
using Modular.Plugins.Hfo2WeakReset;

namespace Modular.Plugins.Tests.Hfo2WeakReset;

public sealed class Hfo2WeakResetPluginTests
{
    [Fact]
    public void Plugin_offers_one_part()
    {
        ServiceCollection services = [];
        new Hfo2WeakResetPlugin().Register(services);
        Assert.Single(services);
    }
}
