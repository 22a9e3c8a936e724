using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.BitErrors;

namespace Modular.Plugins.Tests.BitErrors;

public sealed class TernaryByTypeConformance : MemoryConformance
{
    protected override IMemory Create() =>
        new BitErrorMemory(
            new BitErrorsOptions
            {
                Errors = ErrorKind.Ternary,
                ZeroToSign = 0.1,
                SignToZero = 0.05,
                SignFlip = 0.02,
                When = ErrorMoment.Chip,
            }
        );
}
