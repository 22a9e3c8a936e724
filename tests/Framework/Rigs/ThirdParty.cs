using Modular.Contracts;
using Modular.Loading;
using Modular.Rigs;

namespace Modular.Framework.Tests;

/// <summary>Parts of somebody else's plugin, put into a rig in place of its own.</summary>
internal static class ThirdParty
{
    private static readonly PluginIdentity Plugin = new("Third.Party", "2.1.0", "/nowhere", () => "0");

    public static BoundPart<T> Piece<T>(T part, string kind)
        where T : class => new(part, kind, "odd", Plugin) { Options = new object() };

    public static Rig With(this Rig rig, IMemory memory) =>
        rig with
        {
            Memory = Piece(memory, "memory"),
            Dials = new RigDials(memory.Imperfections, rig.Sense.Part.Imperfections),
            Facts = rig.Facts with { Range = memory.Range },
        };

    public static Rig With(this Rig rig, ISense sense) =>
        rig with
        {
            Sense = Piece(sense, "sense"),
            Dials = new RigDials(rig.Memory.Part.Imperfections, sense.Imperfections),
        };

    public static Rig With(this Rig rig, ICell cell) =>
        rig with
        {
            Cell = Piece(cell, "cell"),
            Facts = rig.Facts with { Devices = cell.Devices, Holds = cell.Holds },
        };

    public static Rig With(this Rig rig, INetwork network) => rig with { Network = Piece(network, "network") };

    public static Rig With(this Rig rig, IDataset dataset) =>
        rig with
        {
            Dataset = Piece(dataset, "dataset"),
            Facts = rig.Facts with { Shape = dataset.Shape },
        };

    public static Imperfection Imperfection(string name, string? group = null, Moment acts = Moment.Fabrication) =>
        new()
        {
            Name = name,
            Summary = $"What {name} is.",
            Acts = acts,
            Group = group,
            Typical = new Quantity
            {
                Name = $"sigma of {name}",
                Value = 0.25,
                Unit = "ohm",
                Source = "assumed",
            },
        };
}
