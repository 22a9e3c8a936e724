using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.BitErrors;

namespace Modular.Plugins.Tests.BitErrors;

public sealed class FrozenConformance : MemoryConformance
{
    protected override IMemory Create() =>
        new BitErrorMemory(new BitErrorsOptions { Rate = 0.05, When = ErrorMoment.Chip });
}
