namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// The programming conditions that the plugin knows. The papers do not give these numbers [open], so all are assumed.
/// Energies are voltage x compliance x length and span the factor 30 that arXiv:1904.03652 quotes. The weakest
/// condition reads 4 % of its pairs wrong, the rate that networks trained with errors tolerate there.
/// </summary>
internal static class ProgrammingConditions
{
    /// <summary>
    /// The known conditions, from strong to weakest. With an ideal amplifier, pairs of devices read wrong at rates of
    /// 1e-13, 1e-6, 1.3e-3 and 4e-2.
    /// </summary>
    public static IReadOnlyList<ProgrammingCondition> Known { get; } =
    [
        new()
        {
            Name = "strong",
            SetVoltage = 2,
            ResetVoltage = 2.5,
            Compliance = 200e-6,
            PulseLength = 1e-6,
            SetEnergy = 400e-12,
            ResetEnergy = 500e-12,
            LrsMedian = 5.5e3,
            LrsSigma = 0.2,
            HrsMedian = 200e3,
            HrsSigma = 0.45,
            Endurance = 1e5,
        },
        new() { Name = "nominal" },
        new()
        {
            Name = "weak",
            SetVoltage = 1.5,
            ResetVoltage = 1.7,
            Compliance = 50e-6,
            PulseLength = 1e-6,
            SetEnergy = 75e-12,
            ResetEnergy = 85e-12,
            LrsMedian = 12e3,
            LrsSigma = 0.35,
            HrsMedian = 85e3,
            HrsSigma = 0.55,
            Endurance = 1e8,
        },
        new()
        {
            Name = "weakest",
            SetVoltage = 1.4,
            ResetVoltage = 1.6,
            Compliance = 20e-6,
            PulseLength = 0.5e-6,
            SetEnergy = 14e-12,
            ResetEnergy = 16e-12,
            LrsMedian = 20e3,
            LrsSigma = 0.5,
            HrsMedian = 81e3,
            HrsSigma = 0.62,
            Endurance = 1e9,
        },
    ];

    /// <summary>
    /// The condition that the options choose. One of the scenario takes the place of a known one of the same name.
    /// Throws an InvalidDataException where there is none, or where a name stands twice.
    /// </summary>
    public static ProgrammingCondition Find(BinaryOptions options)
    {
        CheckNames(options.Conditions);
        ProgrammingCondition nominal = Known.Single(known => known.Name == "nominal");
        ProgrammingCondition[] all =
        [
            .. options.Conditions.Select(own => own.Complete(nominal)),
            .. Known.Where(known => options.Conditions.All(own => own.Name != known.Name)),
        ];
        ProgrammingCondition? chosen = all.FirstOrDefault(condition => condition.Name == options.Condition);
        if (chosen is not null)
            return chosen;
        string names = string.Join(", ", all.Select(condition => condition.Name));
        throw new InvalidDataException(
            $"no programming condition is called '{options.Condition}'; there are {names}. "
                + "Choose one, or add it to 'conditions'."
        );
    }

    private static void CheckNames(IReadOnlyList<ConditionOptions> conditions)
    {
        string? twice = conditions.CountBy(own => own.Name).FirstOrDefault(name => name.Value > 1).Key;
        if (twice is null)
            return;
        throw new InvalidDataException(
            $"the option 'conditions' has '{twice}' more than once; each name was expected once. "
                + "Rename one, or leave it out."
        );
    }
}
