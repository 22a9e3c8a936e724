namespace Modular.Contracts.Tests.Conformance;

/// <summary>A sound memory with one imperfection of each moment, and with at most one named fault.</summary>
internal sealed class FaultyMemory(string fault) : IMemory
{
    public ConductanceRange Range => fault == "no range" ? new(4, 1) : new(1, 4);

    public IReadOnlyList<Imperfection> Imperfections =>
        [
            Describe(fault == "bad name" ? "Device_Spread" : "spread", Moment.Fabrication),
            Describe("writing", Moment.Write),
            Describe(fault == "two of a name" ? "writing" : "reading", Moment.Read),
            Describe("ageing", Moment.Time),
        ];

    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        if (fault == "undeclared dial")
            _ = conditions["other"].Strength;
        return new FaultyArray(fault, shape, conditions);
    }

    private static Imperfection Describe(string name, Moment acts) =>
        new()
        {
            Name = name,
            Summary = "Normal.",
            Acts = acts,
            Typical = new()
            {
                Name = "sigma",
                Value = 0.02,
                Unit = "1",
                Source = "assumed",
            },
        };
}
