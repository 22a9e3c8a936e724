using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Senses;

namespace Modular.Plugins.Tests.Senses;

public sealed class LeastErrorConformance : SenseConformance
{
    protected override int Devices => 1;

    protected override bool OnlyCompares => false;

    protected override ISense Create() =>
        new ReferenceSense(new ReferenceOptions { Placement = ReferencePlacement.LeastError });
}
