using Modular.Contracts;
using Modular.Tensors;
using Modular.Training;
using static TorchSharp.torch;

namespace Modular.Fits;

/// <summary>
/// Simulates the devices of a memory under the measured treatment, with the same arrays that a study uses.
/// </summary>
internal static class SimulatedResponse
{
    private const int Devices = 1000;
    private const int MostPulses = 200_000;
    private const int MostAtOnce = 127;

    private static readonly long[] Shape = [1, Devices, 1];

    /// <summary>Applies pulses to devices from one end of the conductance range, with all imperfections on.</summary>
    /// <param name="memory">The memory, fitted to the measurements.</param>
    /// <param name="raises">Whether the pulses raise the conductance.</param>
    /// <param name="pulses">The numbers of pulses after which to read, rising; those above 200000 are left out.</param>
    public static IReadOnlyList<ResponseBand> Pulsed(IMemory memory, bool raises, IEnumerable<double> pulses)
    {
        Backend.Start();
        using var scope = NewDisposeScope();
        using IMemoryArray array = memory.Fabricate(Shape, new Conditions(0, _ => 1));
        if (array is not IPulsedArray pulsed)
            return [];
        double start = raises ? memory.Range.Min : memory.Range.Max;
        int sign = raises ? 1 : -1;
        pulsed.Program(full(Shape, start, dtype: ScalarType.Float32));
        var bands = new List<ResponseBand>();
        int given = 0;
        foreach (double pulse in pulses.TakeWhile(pulse => pulse <= MostPulses))
        {
            while (given < pulse)
            {
                int count = Math.Min(MostAtOnce, (int)Math.Ceiling(pulse) - given);
                pulsed.Pulse(full(Shape, sign * count, dtype: ScalarType.Int8));
                given += count;
            }
            bands.Add(Band(pulsed, pulse));
        }
        return bands;
    }

    /// <summary>Writes devices to an end of the range in each cycle, with all imperfections on.</summary>
    /// <param name="memory">The memory, fitted to the measurements.</param>
    /// <param name="low">Whether they are written to the state of low resistance.</param>
    /// <param name="cycles">The numbers of the cycles.</param>
    public static IReadOnlyList<ResponseBand> Switched(IMemory memory, bool low, IEnumerable<double> cycles)
    {
        Backend.Start();
        using var scope = NewDisposeScope();
        using IMemoryArray array = memory.Fabricate(Shape, new Conditions(0, _ => 1));
        var bands = new List<ResponseBand>();
        foreach (double cycle in cycles)
        {
            array.Program(full(Shape, low ? memory.Range.Min : memory.Range.Max, dtype: ScalarType.Float32));
            array.Program(full(Shape, low ? memory.Range.Max : memory.Range.Min, dtype: ScalarType.Float32));
            bands.Add(Band(array, cycle));
        }
        return bands;
    }

    /// <summary>Writes devices to targets, with all imperfections on.</summary>
    /// <param name="memory">The memory, fitted to the measurements.</param>
    /// <param name="targets">The target conductances, siemens.</param>
    public static IReadOnlyList<ResponseBand> Written(IMemory memory, IEnumerable<double> targets)
    {
        Backend.Start();
        using var scope = NewDisposeScope();
        using IMemoryArray array = memory.Fabricate(Shape, new Conditions(0, _ => 1));
        var bands = new List<ResponseBand>();
        foreach (double target in targets)
        {
            array.Program(full(Shape, target, dtype: ScalarType.Float32));
            bands.Add(Band(array, target));
        }
        return bands;
    }

    /// <summary>Reads devices some time after they were written. Imperfections of writing are off.</summary>
    /// <param name="memory">The memory, fitted to the measurements.</param>
    /// <param name="starts">The conductances at the start, siemens; the devices take them in turn.</param>
    /// <param name="times">The times since the write, seconds, rising.</param>
    public static IReadOnlyList<ResponseBand> Aged(IMemory memory, double[] starts, IEnumerable<double> times)
    {
        Backend.Start();
        using var scope = NewDisposeScope();
        using IMemoryArray array = FabricateAt(memory, starts);
        var bands = new List<ResponseBand>();
        double now = 0;
        foreach (double time in times)
        {
            if (array is IAgingArray aging)
                aging.Age(TimeSpan.FromSeconds(time - now));
            now = time;
            bands.Add(Band(array, time));
        }
        return bands;
    }

    /// <summary>Reads devices again and again. Imperfections of writing are off.</summary>
    /// <param name="memory">The memory, fitted to the measurements.</param>
    /// <param name="starts">The conductances at the start, siemens; the devices take them in turn.</param>
    /// <param name="reads">The numbers of the reads, rising.</param>
    public static IReadOnlyList<ResponseBand> Reread(IMemory memory, double[] starts, IEnumerable<double> reads)
    {
        Backend.Start();
        using var scope = NewDisposeScope();
        using IMemoryArray array = FabricateAt(memory, starts);
        return [.. reads.Select(read => Band(array, read))];
    }

    private static IMemoryArray FabricateAt(IMemory memory, double[] starts)
    {
        string[] off = [.. memory.Imperfections.Where(one => one.Acts == Moment.Write).Select(one => one.Name)];
        IMemoryArray array = memory.Fabricate(Shape, new Conditions(0, name => off.Contains(name) ? 0 : 1));
        float[] conductances = [.. Enumerable.Range(0, Devices).Select(i => (float)starts[i % starts.Length])];
        array.Program(tensor(conductances, Shape));
        return array;
    }

    private static ResponseBand Band(IMemoryArray array, double across) =>
        ResponseBand.FromDevices(across, NetworkDevice.Copy<float>(array.Read()).Select(siemens => (double)siemens));
}
