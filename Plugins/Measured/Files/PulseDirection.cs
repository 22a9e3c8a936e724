using System.Globalization;

namespace Modular.Plugins.Measured;

/// <summary>
/// Whether labelled curves go the way of their label, and turns those that are plotted the other way.
/// </summary>
internal static class PulseDirection
{
    /// <summary>Counts the pulses of the named curves from their other end.</summary>
    public static MeasuredCurve Turn(MeasuredCurve curve, ReversedCurves? reversed)
    {
        ReversedCurves own = curve.Raises ? ReversedCurves.Up : ReversedCurves.Down;
        if (reversed != own && reversed != ReversedCurves.Both)
            return curve;
        double[] pulses = [.. curve.Pulses.Reverse().Select(pulse => curve.LastPulse - pulse)];
        return new MeasuredCurve(curve.Device, curve.Raises, pulses, [.. curve.LogConductances.Reverse()]);
    }

    /// <summary>Refuses a file in which more than half of the curves of a direction go against it.</summary>
    public static void Check(FileInfo file, IReadOnlyList<MeasuredCurve> curves, ReversedCurves? reversed)
    {
        foreach (IGrouping<bool, MeasuredCurve> direction in curves.GroupBy(curve => curve.Raises))
        {
            MeasuredCurve[] all = [.. direction];
            MeasuredCurve[] against = [.. all.Where(curve => curve.Sign * Change(curve) < 0)];
            if (2 * against.Length > all.Length)
                throw Against(file, against, all.Length, reversed);
        }
    }

    /// <summary>The change of ln(G) from the first quarter of the readings to the last one.</summary>
    private static double Change(MeasuredCurve curve)
    {
        int quarter = Math.Max(curve.LogConductances.Length / 4, 1);
        return curve.LogConductances[^quarter..].Average() - curve.LogConductances[..quarter].Average();
    }

    private static InvalidDataException Against(
        FileInfo file,
        MeasuredCurve[] against,
        int all,
        ReversedCurves? reversed
    )
    {
        MeasuredCurve first = against[0];
        string label = Label(first.Raises);
        string does = Verb(!first.Raises);
        string expected = Verb(first.Raises);
        string ends = $"{Micro(first.LogConductances[0])} to {Micro(first.LogConductances[^1])} uS";
        string advice = "Leave the option 'reversed' out, or correct the label.";
        if (reversed is null)
            advice =
                "Where they are plotted against reversed pulses, as depression often is, type --reversed "
                + $"{label} (option 'reversed: {label}' in a scenario); else correct the label.";
        return new InvalidDataException(
            $"{file.Name}: {against.Length} of {all} curves labelled '{label}' {does} (device '{first.Device}' from {ends}); "
                + $"curves that {expected} were expected. {advice}"
        );
    }

    private static string Label(bool raises)
    {
        if (raises)
            return "up";
        return "down";
    }

    private static string Verb(bool raises)
    {
        if (raises)
            return "rise";
        return "fall";
    }

    private static string Micro(double logConductance) =>
        (Math.Exp(logConductance) * 1e6).ToString("G4", CultureInfo.InvariantCulture);
}
