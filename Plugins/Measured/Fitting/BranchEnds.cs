using System.Globalization;
using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>
/// Where the nominal curves of both pulse directions begin and end, siemens. The curves need not cover the same range.
/// </summary>
/// <param name="UpStart">The conductance before the first pulse up.</param>
/// <param name="UpEnd">The conductance after the last measured pulse up.</param>
/// <param name="DownStart">The conductance before the first pulse down.</param>
/// <param name="DownEnd">The conductance after the last measured pulse down.</param>
internal sealed record BranchEnds(double UpStart, double UpEnd, double DownStart, double DownEnd)
{
    /// <summary>
    /// The share of the whole range by which two ends may differ before it is said (assumed).
    /// </summary>
    private const double Unequal = 0.05;

    /// <summary>All conductances that one of the curves reaches.</summary>
    public ConductanceRange Range => new(Math.Min(UpStart, DownEnd), Math.Max(UpEnd, DownStart));

    /// <summary>Finds the ends; null if one direction was not measured.</summary>
    public static BranchEnds? Find(IDirectionModel? lowering, IDirectionModel? raising)
    {
        if (lowering is null || raising is null)
            return null;
        var down = new MeasuredBranch(lowering.Nominal, lowering.LastPulse);
        var up = new MeasuredBranch(raising.Nominal, raising.LastPulse);
        return new BranchEnds(up.Start(0), up.End(0), down.Start(0), down.End(0));
    }

    /// <summary>Says that the curves cover unequal ranges, and what follows; null if they are equal.</summary>
    public string? Caveat
    {
        get
        {
            double tolerance = Unequal * (Range.Max - Range.Min);
            bool top = Math.Abs(UpEnd - DownStart) > tolerance;
            bool bottom = Math.Abs(DownEnd - UpStart) > tolerance;
            if (!top && !bottom)
                return null;
            return $"Up and down cover unequal ranges: up {Micro(UpStart)} to {Micro(UpEnd)} uS, down {Micro(DownStart)} "
                + $"to {Micro(DownEnd)} uS. A pulse up at or above {Micro(UpEnd)} uS and a pulse down at or below "
                + $"{Micro(DownEnd)} uS do nothing; a pulse beyond the start of its curve begins at that start.";
        }
    }

    private static string Micro(double siemens) => (siemens * 1e6).ToString("G4", CultureInfo.InvariantCulture);
}
