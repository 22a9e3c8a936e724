using Modular.Contracts;

namespace Modular.Rigs;

/// <summary>A memory, a cell and a sense that hold weights together, of the scenario or of some layers.</summary>
internal sealed record Hardware(BoundPart<IMemory> Memory, BoundPart<ICell> Cell, BoundPart<ISense> Sense)
{
    /// <summary>The parts in words: "pcm in differential-analog, read by column-adc".</summary>
    public string Words => $"{Memory.Name} in {Cell.Name}, read by {Sense.Name}";

    /// <summary>What the parts said of themselves.</summary>
    public required RigFacts Facts { get; init; }
}
