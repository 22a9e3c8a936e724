using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.RramAnalog;

/// <summary>Oxide RRAM whose devices are written to any conductance of the range, and verified.</summary>
internal sealed class RramMemory : IMemory, IPulseAbility
{
    private readonly RramLaw law;

    public RramMemory(RramOptions options)
    {
        if (options.Acceptance is not (0.002 or 0.02))
            throw new InvalidDataException(
                $"memory 'rram-analog': acceptance is {options.Acceptance}; devices were measured at 0.002 and 0.02. "
                    + "Use one of them."
            );
        law = RramLaws.Select(options);
        Range = new ConductanceRange(options.GMin ?? law.Range.Min, options.GMax ?? law.Range.Max);
        if (Range.Min < law.Range.Min || Range.Max > law.Range.Max || Range.Min >= Range.Max)
            throw new InvalidDataException(
                $"memory 'rram-analog': g-min is {Range.Min} S and g-max {Range.Max} S; fit '{law.Name}' holds from "
                    + $"{law.Range.Min} S to {law.Range.Max} S, and g-min must be below g-max. "
                    + "Change them, or the fit."
            );
    }

    public ConductanceRange Range { get; }

    public PulseSigns Pulses => PulseSigns.None;

    public IReadOnlyList<Imperfection> Imperfections => RramImperfections.List(law, Range);

    /// <summary>All devices have been written to g-min once.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        WrittenDials dials = RramImperfections.Find(law, conditions);
        int count = DeviceArray.CountDevices(shape);
        var devices = new WrittenDevices(count, Range, new RramDevices(law, dials), dials);
        if (law.Relaxation is null)
            return DeviceArray.CreateTimeless("rram-analog", shape, devices);
        return DeviceArray.Create("rram-analog", shape, devices);
    }
}
