using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Pcm;

/// <summary>Phase-change memory whose devices are written to any conductance from g-min to g-max.</summary>
internal sealed class PcmMemory : IMemory, IPulseAbility, IStatedLimits
{
    private readonly PcmLaw law;
    private readonly bool compensates;

    public PcmMemory(PcmOptions options)
    {
        law = PcmLaws.Create(options);
        compensates = options.DriftCompensation;
        Range = AskedRange.Create("pcm", options.GMin, options.GMax ?? law.GMax);
    }

    public ConductanceRange Range { get; }

    public PulseSigns Pulses => PulseSigns.None;

    public IReadOnlyList<Imperfection> Imperfections => PcmImperfections.List(law, Range.Max);

    public IReadOnlyList<string> Limits =>
        [Compensation, "Temperature changes nothing, and devices take no pulses and do not wear."];

    private string Compensation
    {
        get
        {
            if (compensates)
                return "Drift is compensated by one factor for an array, found by a reading of all of its devices after each age.";
            return "Drift is not compensated; 'drift-compensation: true' multiplies an array by one factor.";
        }
    }

    /// <summary>All devices have been written to g-min once.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = DeviceArray.CountDevices(shape);
        var devices = new PcmDevices(count, law, Range.Max, conditions);
        var dials = new WrittenDials { Programming = conditions["programming"], ReadNoise = conditions["read-noise"] };
        IMemoryArray array = DeviceArray.Create("pcm", shape, new WrittenDevices(count, Range, devices, dials));
        if (compensates)
            return new CompensatedArray((IAgingArray)array);
        return array;
    }
}
