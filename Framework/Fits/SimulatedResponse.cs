using Modular.Contracts;
using Modular.Training;
using static TorchSharp.torch;

namespace Modular.Fits;

/// <summary>What a memory's own devices do under the pulses that were measured, all imperfections on: what a study will compute with.</summary>
internal static class SimulatedResponse
{
    private const int Devices = 1000, MostPulses = 200_000, MostAtOnce = 127;

    /// <summary>Whether pulses lower the conductance, and do nothing else.</summary>
    public static bool Falls(IMemory memory)
    {
        Backend.Start();
        using IMemoryArray array = memory.Fabricate([1, 1, 1], new Conditions(0, _ => 0));
        return array is IPulsedArray { Signs: PulseSigns.Lower };
    }

    /// <param name="memory">Fitted.</param>
    /// <param name="raises">Which pulses.</param>
    /// <param name="pulses">After which to read, rising; those beyond 200000 are left out.</param>
    public static IReadOnlyList<ResponseBand> Of(IMemory memory, bool raises, IEnumerable<double> pulses)
    {
        Backend.Start();
        using var scope = NewDisposeScope();
        long[] shape = [1, Devices, 1];
        using IMemoryArray array = memory.Fabricate(shape, new Conditions(0, _ => 1));
        if (array is not IPulsedArray pulsed) return [];
        pulsed.Program(full(shape, raises ? memory.Range.Min : memory.Range.Max, dtype: ScalarType.Float32));
        var bands = new List<ResponseBand>();
        int given = 0;
        foreach (double pulse in pulses.TakeWhile(pulse => pulse <= MostPulses))
        {
            for (; given < pulse; given += Math.Min(MostAtOnce, (int)pulse - given))
                pulsed.Pulse(full(shape, (raises ? 1 : -1) * Math.Min(MostAtOnce, (int)pulse - given), dtype: ScalarType.Int8));
            bands.Add(ResponseBand.Of(pulse, pulsed.Read().data<float>().Select(siemens => (double)siemens)));
        }
        return bands;
    }
}
