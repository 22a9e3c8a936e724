using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Senses;

namespace Modular.Plugins.Tests.Senses;

/// <summary>The time is so chosen that pairs around the middle of the kit's range read every value.</summary>
public sealed class PcsaTernaryConformance : SenseConformance
{
    protected override bool OnlyCompares => false;

    protected override ISense Create() => new PcsaTernarySense(new PcsaTernaryOptions { Time = 32e-9 });
}
