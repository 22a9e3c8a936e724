using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>A memory that does what a good one does, except where a test takes over.</summary>
internal sealed class OddMemory(IMemory good) : IMemory
{
    public ConductanceRange Range => good.Range;

    public IReadOnlyList<Imperfection> Imperfections { get; init; } = good.Imperfections;

    /// <summary>Looks on when an array is made.</summary>
    public Action<long[], Conditions> Fabricating { get; init; } = (_, _) => { };

    /// <summary>Makes something else of a good array.</summary>
    public Func<IMemoryArray, IMemoryArray?> Fabricated { get; init; } = array => array;

    /// <summary>Makes something else of a good observation.</summary>
    public Func<Tensor, Tensor?> Reading { get; init; } = read => read;

    /// <summary>Makes something else of good counts of pulses and SETs.</summary>
    public Func<Tensor, Tensor?> Counting { get; init; } = counts => counts;

    /// <summary>Looks on when devices are written or pulsed.</summary>
    public Action<string, Tensor> Writing { get; init; } = (_, _) => { };

    public int Reads { get; private set; }

    public int Alive { get; private set; }

    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        Fabricating(shape, conditions);
        Alive++;
        IMemoryArray made = good.Fabricate(shape, conditions);
        var array = new Array(this, made);
        return Fabricated(made is IWornArray worn ? new Worn(this, array, worn) : array)!;
    }

    private sealed class Array(OddMemory memory, IMemoryArray good) : IPulsedArray
    {
        public PulseSigns Signs => ((IPulsedArray)good).Signs;

        public void Program(Tensor target)
        {
            memory.Writing("Program", target);
            good.Program(target);
        }

        public void Pulse(Tensor counts)
        {
            memory.Writing("Pulse", counts);
            ((IPulsedArray)good).Pulse(counts);
        }

        public Tensor Read()
        {
            memory.Reads++;
            return memory.Reading(good.Read())!;
        }

        public void Dispose()
        {
            memory.Alive--;
            good.Dispose();
        }
    }

    /// <summary>The same, where the good array counts.</summary>
    private sealed class Worn(OddMemory memory, IPulsedArray array, IWornArray good) : IPulsedArray, IWornArray
    {
        public PulseSigns Signs => array.Signs;

        public void Program(Tensor target) => array.Program(target);

        public void Pulse(Tensor counts) => array.Pulse(counts);

        public Tensor Read() => array.Read();

        public Tensor Pulses() => memory.Counting(good.Pulses())!;

        public Tensor Sets() => memory.Counting(good.Sets())!;

        public void Dispose() => array.Dispose();
    }
}
