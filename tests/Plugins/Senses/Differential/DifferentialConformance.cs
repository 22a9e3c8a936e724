using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Senses;

namespace Modular.Plugins.Tests.Senses;

public sealed class DifferentialConformance : SenseConformance
{
    protected override ISense Create() => new DifferentialSense(new DifferentialOptions());
}
