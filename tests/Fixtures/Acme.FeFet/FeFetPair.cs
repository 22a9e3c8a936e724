using Modular.Contracts;
using static TorchSharp.torch;

namespace Acme.FeFet;

internal sealed class FeFetPair(FeFetOptions options) : ICell
{
    public int Devices => 2;

    public Precision Holds => Precision.Binary;

    public Type PrivateDependency => typeof(YamlDotNet.OldParser);

    public Tensor Targets(Tensor weights, ConductanceRange range) =>
        stack([weights * options.Swing, -weights * options.Swing]);
}
