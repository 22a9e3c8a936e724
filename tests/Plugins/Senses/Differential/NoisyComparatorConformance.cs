using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Senses;

namespace Modular.Plugins.Tests.Senses;

public sealed class NoisyComparatorConformance : SenseConformance
{
    protected override int Devices => 1;

    protected override ISense Create() => new XnorErrorsSense(new XnorErrorsOptions { ComparatorSigma = 2 });
}
