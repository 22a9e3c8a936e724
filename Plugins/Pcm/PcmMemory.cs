using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Pcm;

/// <summary>Phase-change memory whose devices are written to any conductance from g-min to g-max.</summary>
internal sealed class PcmMemory : IMemory, IPulseAbility
{
    private readonly PcmLaw law;

    public PcmMemory(PcmOptions options)
    {
        law = PcmLaws.Create(options);
        Range = AskedRange.Create("pcm", options.GMin, options.GMax ?? law.GMax);
    }

    public ConductanceRange Range { get; }

    public PulseSigns Pulses => PulseSigns.None;

    public IReadOnlyList<Imperfection> Imperfections => PcmImperfections.List(law, Range.Max);

    /// <summary>All devices have been written to g-min once.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = DeviceArray.CountDevices(shape);
        var devices = new PcmDevices(count, law, Range.Max, conditions);
        var dials = new WrittenDials { Programming = conditions["programming"], ReadNoise = conditions["read-noise"] };
        return DeviceArray.Create("pcm", shape, new WrittenDevices(count, Range, devices, dials));
    }
}
