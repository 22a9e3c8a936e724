using Modular.Contracts;

namespace Modular.Rigs;

/// <summary>What the parts of one chip are made under.</summary>
/// <param name="seed">The seed of the trial.</param>
/// <param name="number">Tells the chips of a trial apart: 0 is tested, 1 is trained with.</param>
/// <param name="strengths">The strength of each dial by the rig's names; a dial that is missing is off.</param>
internal sealed class ChipConditions(int seed, int number, IReadOnlyDictionary<string, double> strengths)
{
    /// <summary>Conditions with random numbers of their own for each layer and kind of part.</summary>
    /// <param name="rig">The parts that hold the layer, and the scenario's temperature.</param>
    /// <param name="layer">The name of the layer.</param>
    /// <param name="kind">The kind of part: "memory" or "sense".</param>
    public Conditions Make(Rig rig, string layer, string kind)
    {
        IReadOnlyDictionary<string, string> names = rig
            .Dials.In(layer, kind)
            .ToDictionary(dial => dial.Imperfection.Name, dial => dial.Name);
        ulong key = StreamKey.Derive((ulong)seed, $"chip {number}, layer {layer}, {kind}");
        return new Conditions(key, name => Strength(names, name))
        {
            Temperature = rig.Scenario.Conditions.Temperature,
            Threads = rig.Threads,
            Sample = kind == rig.Sense.Kind ? rig.Facts.Sample : null,
        };
    }

    /// <summary>The random numbers of a layer whose uses observe the devices anew.</summary>
    public RandomStream Uses(string layer) => new(StreamKey.Derive((ulong)seed, $"chip {number}, layer {layer}, uses"));

    /// <summary>Whether an imperfection of a kind of part that acts at reads is on in a layer.</summary>
    /// <param name="rig">The parts that hold the layer.</param>
    /// <param name="layer">The name of the layer.</param>
    /// <param name="kind">The kind of part: "memory" or "sense".</param>
    public bool Varies(Rig rig, string layer, string kind) =>
        rig
            .Dials.In(layer, kind)
            .Any(dial => dial.Imperfection.Acts == Moment.Read && strengths.GetValueOrDefault(dial.Name) != 0);

    /// <summary>
    /// How coarse the steps of a layer's devices are, in pulses: 1 for whole pulses, also where the study does not rank
    /// them; 0 for none.
    /// </summary>
    /// <param name="rig">The parts that hold the layer.</param>
    /// <param name="layer">The name of the layer.</param>
    public double Steps(Rig rig, string layer)
    {
        RigDial? steps = rig.Dials.In(layer, rig.Memory.Kind).FirstOrDefault(Granularity.IsTurnedBy);
        if (steps is null)
            return 1;
        double unnamed = Granularity.IsRanked(steps, rig) ? 0 : 1;
        return strengths.GetValueOrDefault(steps.Name, unnamed);
    }

    private double Strength(IReadOnlyDictionary<string, string> names, string name)
    {
        if (!names.TryGetValue(name, out string? full))
            throw new ArgumentException($"asks for the dial '{name}', which it does not declare.");
        return strengths.GetValueOrDefault(full);
    }
}
