using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Senses;

namespace Modular.Plugins.Tests.Senses;

public sealed class PcsaConformance : SenseConformance
{
    protected override ISense Create() => new PcsaSense(new PcsaOptions());
}
