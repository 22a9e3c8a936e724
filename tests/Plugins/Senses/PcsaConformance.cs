using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Senses;

namespace Modular.Plugins.Tests.Senses;

public sealed class PcsaConformance : SenseConformance
{
    protected override ISense Create() => new Pcsa(new PcsaOptions());
}
