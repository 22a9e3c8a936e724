using Modular.Contracts;
using Modular.Scenarios;
using Modular.Text;

namespace Modular.Energies;

/// <summary>The energies of the digital circuits of a scenario, each with its source.</summary>
internal sealed class DigitalCosts(EnergyChoice choice)
{
    private const string Horowitz = "doi:10.1109/ISSCC.2014.6757323";
    private const string Aladdin = "doi:10.1109/ISCA.2014.6853196";

    private static readonly EnergyChoice Usual = new();

    /// <summary>The energy of a full adder, joules.</summary>
    public Quantity Adder => Scaled("full adder", choice.Adder, Usual.Adder, Horowitz);

    /// <summary>The energy of a two-input gate, joules.</summary>
    public Quantity Gate => Scaled("gate", choice.Gate, Usual.Gate, DocCommentFacts.Assumed);

    /// <summary>The energy of an 8-bit multiplication, joules.</summary>
    public Quantity Multiply => Scaled("8-bit multiplication", choice.Multiply, Usual.Multiply, Horowitz);

    /// <summary>The energy of adding a product to a sum of 32 bits, joules.</summary>
    public Quantity Accumulate => Scaled("32-bit addition", choice.Accumulate, Usual.Accumulate, Horowitz);

    /// <summary>The energy of reading a bit of SRAM, joules.</summary>
    public Quantity MemoryRead => Scaled("read of a bit", choice.MemoryBit, Usual.MemoryBit, Horowitz);

    /// <summary>The energy of writing a bit of SRAM, joules.</summary>
    public Quantity MemoryWrite => Scaled("write of a bit", choice.MemoryBit, Usual.MemoryBit, DocCommentFacts.Assumed);

    /// <summary>The energy of controlling one access to a row of an array, joules.</summary>
    public Quantity Control =>
        Named("row access", choice.Control, "J", choice.Control == Usual.Control ? DocCommentFacts.Assumed : Scenario);

    /// <summary>The leakage energy of a full adder over a time, joules.</summary>
    public Quantity AdderLeakage(double seconds) =>
        Leakage("full adder", choice.AdderLeakage, Usual.AdderLeakage, Aladdin, seconds);

    /// <summary>The leakage energy of a bit of SRAM over a time, joules.</summary>
    public Quantity MemoryLeakage(double seconds) =>
        Leakage("bit of SRAM", choice.MemoryLeakage, Usual.MemoryLeakage, DocCommentFacts.Assumed, seconds);

    private const string Scenario = "the scenario";

    private Quantity Scaled(string name, double value, double usual, string source)
    {
        string from = value == usual ? source : Scenario;
        string scaled = choice.LogicScale == 1 ? "" : $", times {Measure.Number(choice.LogicScale)} by the scenario";
        return Named(name, value * choice.LogicScale, "J", from + scaled);
    }

    /// <summary>
    /// The leakage energy over a time, joules. The time rests on an assumed cycle, unless the scenario gives both power
    /// and cycle.
    /// </summary>
    private Quantity Leakage(string name, double watts, double usual, string source, double seconds)
    {
        string from = watts == usual ? source : Scenario;
        string time = choice.Cycle == Usual.Cycle ? ", over an assumed time" : "";
        return Named(name, watts * seconds, "J", from + time);
    }

    private static Quantity Named(string name, double value, string unit, string source) =>
        new()
        {
            Name = name,
            Value = value,
            Unit = unit,
            Source = source,
        };
}
