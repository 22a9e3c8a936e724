namespace Modular.Plugins.Measured;

/// <summary>Options that speak of a file which is not given.</summary>
internal static class IdleOptions
{
    /// <summary>Refuses options that have no effect without their file.</summary>
    public static void Check(MeasuredOptions options)
    {
        if (options.Drift is null && options.DriftExponent != DriftExponent.Auto)
            throw WithoutEffect("drift-exponent", "drift", "no drift was measured");
        if (options.Data is not null)
            return;
        var usual = new MeasuredOptions();
        Dictionary<string, bool> set = new()
        {
            ["reversed"] = options.Reversed is not null,
            ["program-limit"] = options.ProgramLimit is not null,
            ["law"] = options.Law != usual.Law,
            ["nominal"] = options.Nominal != usual.Nominal,
            ["spread"] = options.Spread != usual.Spread,
        };
        if (set.FirstOrDefault(option => option.Value).Key is { } idle)
            throw WithoutEffect(idle, "data", "no pulse responses were measured");
    }

    /// <summary>Refuses what speaks of pulses that go one way, where they go both ways.</summary>
    public static void CheckBothWays(MeasuredOptions options)
    {
        if (options.ProgramLimit is not null)
            throw new InvalidDataException(
                "memory 'measured': 'program-limit' has no effect, because pulses of both directions were measured, and "
                    + "'Program' reaches every target; pulses of one direction were expected. Leave the option out."
            );
    }

    private static InvalidDataException WithoutEffect(string option, string file, string why) =>
        new(
            $"memory 'measured': '{option}' has no effect, because {why}; '{file}: FILE.csv' was expected beside it. Give the "
                + "file, or leave the option out."
        );
}
