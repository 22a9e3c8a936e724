using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.BitErrors;

namespace Modular.Plugins.Tests.BitErrors;

public sealed class TernaryConformance : MemoryConformance
{
    protected override IMemory Create() =>
        new BitErrorMemory(new BitErrorsOptions { Errors = ErrorKind.Ternary, Rate = 0.05 });
}
