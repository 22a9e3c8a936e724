using System.ComponentModel;
using Modular.Contracts;
using Modular.Loading;
using Modular.Rigs;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>Parts that can be described and nothing else.</summary>
internal sealed class HtmlParts(IReadOnlyList<Imperfection> imperfections) : IMemory, ICell, ISense, INetwork, IDataset
{
    public ConductanceRange Range => new(1e-6, 1e-4);

    IReadOnlyList<Imperfection> IMemory.Imperfections => imperfections;

    IReadOnlyList<Imperfection> ISense.Imperfections => [];

    public int Devices => 2;

    public Precision Holds => Precision.Binary;

    public DataShape Shape => new([1], 2);

    public IReadOnlyList<Sample> Samples => [];

    public BoundPart<T> Piece<T>(string kind, string name, object options)
        where T : class =>
        new((T)(object)this, kind, name, new PluginIdentity("Third.Party", "2.1.0", "/nowhere", () => "0"))
        {
            Options = options,
        };

    IMemoryArray IMemory.Fabricate(long[] shape, Conditions conditions) => throw new NotSupportedException();

    ISenseArray ISense.Fabricate(long[] shape, ConductanceRange range, Conditions conditions) =>
        throw new NotSupportedException();

    public Tensor Targets(Tensor weights, ConductanceRange range) => throw new NotSupportedException();

    public nn.Module<Tensor, Tensor> Build(DataShape data, ILayers layers) => throw new NotSupportedException();

    public Tensor Inputs(ReadOnlySpan<int> samples, long epoch, RandomStream? augmentation) =>
        throw new NotSupportedException();

    internal sealed record None;

    internal sealed record Some
    {
        [Description("Widths of the <b>layers</b>.")]
        public IReadOnlyList<int> Hidden { get; init; } = [256, 128];

        [Description("Standard deviation, ohm. Assumed.")]
        public double Sigma { get; init; } = 0.5;

        public string? Folder { get; init; }

        public string Text { get; init; } = "plain";
    }
}
