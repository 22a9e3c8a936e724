using Modular.Contracts;
using Modular.Training;
using static TorchSharp.torch;

namespace Modular.Fits;

/// <summary>
/// What a memory's own devices do under the treatment that was measured: what a study will compute with.
/// </summary>
internal static class SimulatedResponse
{
    private const int Devices = 1000;
    private const int MostPulses = 200_000;
    private const int MostAtOnce = 127;

    /// <summary>Whether pulses lower the conductance, and do nothing else.</summary>
    public static bool Falls(IMemory memory)
    {
        Backend.Start();
        using IMemoryArray array = memory.Fabricate([1, 1, 1], new Conditions(0, _ => 0));
        return array is IPulsedArray { Signs: PulseSigns.Lower };
    }

    /// <summary>Devices that are pulsed, all imperfections on.</summary>
    /// <param name="memory">Fitted.</param>
    /// <param name="raises">Which pulses.</param>
    /// <param name="pulses">After which to read, rising; those beyond 200000 are left out.</param>
    public static IReadOnlyList<ResponseBand> Simulate(IMemory memory, bool raises, IEnumerable<double> pulses)
    {
        Backend.Start();
        using var scope = NewDisposeScope();
        long[] shape = [1, Devices, 1];
        using IMemoryArray array = memory.Fabricate(shape, new Conditions(0, _ => 1));
        if (array is not IPulsedArray pulsed)
            return [];
        pulsed.Program(full(shape, raises ? memory.Range.Min : memory.Range.Max, dtype: ScalarType.Float32));
        var bands = new List<ResponseBand>();
        int given = 0;
        foreach (double pulse in pulses.TakeWhile(pulse => pulse <= MostPulses))
        {
            for (; given < pulse; given += Math.Min(MostAtOnce, (int)pulse - given))
                pulsed.Pulse(
                    full(shape, (raises ? 1 : -1) * Math.Min(MostAtOnce, (int)pulse - given), dtype: ScalarType.Int8)
                );
            bands.Add(Band(pulsed, pulse));
        }
        return bands;
    }

    /// <summary>Devices that are written to targets, siemens, all imperfections on.</summary>
    public static IReadOnlyList<ResponseBand> Written(IMemory memory, IEnumerable<double> targets)
    {
        Backend.Start();
        using var scope = NewDisposeScope();
        long[] shape = [1, Devices, 1];
        using IMemoryArray array = memory.Fabricate(shape, new Conditions(0, _ => 1));
        var bands = new List<ResponseBand>();
        foreach (double target in targets)
        {
            array.Program(full(shape, target, dtype: ScalarType.Float32));
            bands.Add(Band(array, target));
        }
        return bands;
    }

    /// <summary>Devices that start at conductances, siemens, and are read; what happens at a write is off.</summary>
    /// <param name="memory">Fitted.</param>
    /// <param name="starts">The devices take turns.</param>
    /// <param name="places">Seconds since the write, or any number, rising.</param>
    /// <param name="ages">Whether time passes.</param>
    public static IReadOnlyList<ResponseBand> Held(
        IMemory memory,
        double[] starts,
        IEnumerable<double> places,
        bool ages
    )
    {
        Backend.Start();
        using var scope = NewDisposeScope();
        long[] shape = [1, Devices, 1];
        string[] off = [.. memory.Imperfections.Where(one => one.Acts == Moment.Write).Select(one => one.Name)];
        using IMemoryArray array = memory.Fabricate(shape, new Conditions(0, name => off.Contains(name) ? 0 : 1));
        array.Program(tensor([.. Enumerable.Range(0, Devices).Select(i => (float)starts[i % starts.Length])], shape));
        var bands = new List<ResponseBand>();
        double now = 0;
        foreach (double place in places)
        {
            if (ages && array is IAgingArray aging)
                aging.Age(TimeSpan.FromSeconds(place - now));
            now = place;
            bands.Add(Band(array, place));
        }
        return bands;
    }

    private static ResponseBand Band(IMemoryArray array, double place) =>
        ResponseBand.FromDevices(place, array.Read().data<float>().Select(siemens => (double)siemens));
}
