using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Senses;

namespace Modular.Plugins.Tests.Senses;

public sealed class DirectConformance : SenseConformance
{
    protected override int Devices => 1;

    protected override ISense Create() => new DirectSense();
}
