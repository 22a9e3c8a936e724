using Modular.Contracts;
using Modular.Plugins.Hfo2Binary;

namespace Modular.Plugins.Tests.Hfo2Binary;

/// <summary>The programming conditions that are known, and those of a scenario's own.</summary>
public sealed class ProgrammingConditionTests
{
    [Fact]
    public void A_scenarios_condition_takes_the_place_of_a_known_one()
    {
        BinaryMemory memory = new(
            new BinaryOptions
            {
                Condition = "weak",
                Conditions =
                [
                    new()
                    {
                        Name = "weak",
                        LrsMedian = 1e4,
                        HrsMedian = 1e6,
                        SetEnergy = 1e-12,
                    },
                ],
            }
        );
        Assert.Equal(new ConductanceRange(1e-6, 1e-4), memory.Range);
        Assert.Equal(
            [
                ("SET voltage", 1.8),
                ("RESET voltage", 2),
                ("compliance", 100e-6),
                ("pulse length", 1e-6),
                ("LRS median", 1e4),
                ("LRS sigma", 0.25),
                ("HRS median", 1e6),
                ("HRS sigma", 0.5),
            ],
            memory.Quantities.Select(quantity => (quantity.Name, quantity.Value))
        );
        Assert.Equal(
            [("energy per SET", 1e-12), ("energy per RESET", 200e-12)],
            memory.WriteEnergies.Select(energy => (energy.Name, energy.Value))
        );
        Assert.Equal(1e6, memory.Endurance.Value);
    }

    /// <summary>A paper's name must not stand behind a number that it does not give.</summary>
    [Fact]
    public void What_a_condition_does_not_give_keeps_its_own_source()
    {
        BinaryMemory memory = new(
            new BinaryOptions
            {
                Condition = "own",
                Conditions =
                [
                    new()
                    {
                        Name = "own",
                        LrsMedian = 1e4,
                        LrsSigma = 0.3,
                        SetEnergy = 1e-12,
                        Source = "a paper",
                    },
                ],
                Cycles = 10,
            }
        );
        string SourceOf(string name) =>
            new[] { memory.Endurance, memory.CyclesBefore! }
                .Concat(memory.Quantities)
                .Concat(memory.WriteEnergies)
                .Single(one => one.Name == name)
                .Source;
        Assert.Equal(("a paper", "a paper"), (SourceOf("LRS median"), SourceOf("energy per SET")));
        Assert.Equal("a paper; assumed, as 'nominal'", SourceOf("LRS sigma")); // the share between devices is lent
        Assert.Equal(
            ["assumed, as 'nominal'"],
            new[] { "HRS median", "HRS sigma", "energy per RESET", "endurance", "compliance" }
                .Select(SourceOf)
                .Distinct()
        );
        Assert.Equal(
            ("a paper; assumed, as 'nominal'", "assumed, as 'nominal'"),
            (memory.Imperfections[0].Typical.Source, memory.Imperfections[1].Typical.Source)
        );
        Assert.Equal((10, "cycles"), (memory.CyclesBefore!.Value, memory.CyclesBefore.Unit));
    }

    [Fact]
    public void Two_conditions_of_one_name_are_refused() =>
        Assert.Equal(
            "the option 'conditions' has 'own' more than once; each name was expected once. Rename one, or leave it out.",
            Assert
                .Throws<InvalidDataException>(() =>
                    new BinaryMemory(
                        new BinaryOptions
                        {
                            Condition = "own",
                            Conditions = [new() { Name = "own" }, new() { Name = "own" }],
                        }
                    )
                )
                .Message
        );

    [Fact]
    public void Energies_span_the_factor_30_of_the_papers()
    {
        double[] energies =
        [
            .. ProgrammingConditions.Known.Select(condition => condition.SetEnergy + condition.ResetEnergy),
        ];
        Assert.Equal(30, energies.Max() / energies.Min(), 1e-9);
        Assert.All(
            ProgrammingConditions.Known,
            condition =>
                Assert.Equal(
                    condition.SetVoltage * condition.Compliance * condition.PulseLength,
                    condition.SetEnergy,
                    1e-20
                )
        );
    }

    [Fact]
    public void Unknown_and_upside_down_conditions_are_refused()
    {
        Assert.Equal(
            "no programming condition is called 'week'; there are strong, nominal, weak, weakest. Choose one, or add it to 'conditions'.",
            Assert
                .Throws<InvalidDataException>(() => new BinaryMemory(new BinaryOptions { Condition = "week" }))
                .Message
        );
        Assert.Equal(
            "the median of the low resistance is 200000 ohm and of the high one 100000 ohm (condition 'own'); the "
                + "low one must be below the high one. Change one of them.",
            Assert.Throws<InvalidDataException>(() => Bits.Memory(2e5, 0.1, 1e5, 0.1)).Message
        );
    }
}
