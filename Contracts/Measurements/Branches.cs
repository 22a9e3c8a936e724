namespace Modular.Measurements;

/// <summary>Finds the directions of the pulses where a file names none.</summary>
internal static class Branches
{
    /// <summary>
    /// The greatest share of devices whose conductance may change against the direction of the others (assumed).
    /// </summary>
    private const double MostAgainst = 0.25;

    /// <summary>The same rows with a direction each; what was taken for granted is added to the notes.</summary>
    public static IReadOnlyList<Measurement> Name(CellGrid grid, List<Measurement> rows, List<string> notes)
    {
        Measurement[][] devices =
        [
            .. rows.Where(row => row.Raises is null).GroupBy(row => row.Device).Select(device => device.ToArray()),
        ];
        if (devices.Length == 0)
            return rows;
        int?[] turns = [.. devices.Select(device => TurningPoint.Find([.. device.Select(row => row.Siemens)]))];
        if (turns.Count(turn => turn is not null) >= (1 - MostAgainst) * devices.Length)
            return Split(rows, devices, turns, notes);
        bool raises = Rises(grid, devices, notes);
        return [.. rows.Select(row => row.Raises is null ? row with { Raises = raises } : row)];
    }

    /// <summary>
    /// That in which most devices change. Up to a quarter may change the other way: that is noise.
    /// </summary>
    private static bool Rises(CellGrid grid, Measurement[][] devices, List<string> notes)
    {
        int[] changes = [.. devices.Select(device => Math.Sign(device[^1].Siemens - device[0].Siemens))];
        int rising = changes.Count(change => change > 0);
        int falling = changes.Count(change => change < 0);
        if (Math.Min(rising, falling) > MostAgainst * changes.Length)
            throw new InvalidDataException(
                $"{grid.Name}: the conductance rises in {rising} devices and falls in {falling}, and there is no column "
                    + "'direction'; one way for all of them was expected. Add the column, with up or down, or split the "
                    + "file."
            );
        bool raises = rising > falling;
        if (rising + falling > 0)
            notes.Add(
                $"No direction is named; the conductance {Changes(raises)} in {Math.Max(rising, falling)} of "
                    + $"{Phrase.Count(changes.Length, "device")}, so that pulses {Verb(raises)} it."
            );
        return raises;
    }

    private static string Changes(bool raises)
    {
        if (raises)
            return "rises";
        return "falls";
    }

    private static string Verb(bool raises)
    {
        if (raises)
            return "raise";
        return "lower";
    }

    /// <summary>Curves that turn once: the readings after the turn are of the other direction.</summary>
    private static IReadOnlyList<Measurement> Split(
        List<Measurement> rows,
        Measurement[][] devices,
        int?[] turns,
        List<string> notes
    )
    {
        double[] known = [.. turns.OfType<int>().Order().Select(turn => (double)turn)];
        IReadOnlyList<double[]> curves =
        [
            .. devices
                .Zip(turns)
                .Where(device => device.Second is not null)
                .Select(device => (double[])[.. device.First.Select(row => row.Siemens)]),
        ];
        int common = Kink.Find(curves, (int)known[known.Length / 2]);
        Measurement[] first = devices[0];
        bool raises = first[Math.Min(common, first.Length - 1)].Siemens > first[0].Siemens;
        notes.Add(
            $"No direction is named; the conductance {Changes(raises)}, then {Changes(!raises)} after reading "
                + $"{common + 1} by the best fit, so that pulses first {Verb(raises)} it, then "
                + $"{Verb(!raises)} it."
        );
        List<Measurement> named = [.. rows.Where(row => row.Raises is not null)];
        foreach (Measurement[] device in devices)
        {
            int turn = Math.Min(common, device.Length - 1);
            double start = device[turn].Position;
            named.AddRange(device[..(turn + 1)].Select(row => row with { Raises = raises }));
            named.AddRange(
                device[turn..].Select(row => row with { Raises = !raises, Position = row.Position - start })
            );
        }
        return named;
    }
}
