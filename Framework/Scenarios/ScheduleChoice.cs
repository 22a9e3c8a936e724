using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>
/// The rate is multiplied by a factor every so many epochs, or falls to 0 by a cosine and starts over.
/// </summary>
internal sealed record ScheduleChoice
{
    /// <summary>Epochs between two steps; with a factor.</summary>
    [Range(1, 100_000)]
    public int? Every { get; init; }

    /// <summary>What the rate is multiplied by.</summary>
    [Range(1e-6, 1e6)]
    public double? Factor { get; init; }

    /// <summary>
    /// Off-line, in place of a factor: epochs of each period, in which the rate falls by half a cosine; at the start of
    /// each the optimiser's state is new (10.48550/arXiv.1608.03983). 100, 200, 400 in arXiv:2007.14234 [code].
    /// </summary>
    [Range(1, 100_000)]
    public IReadOnlyList<int> Restarts { get; init; } = [];

    /// <summary>The factor in force in an epoch, counted from 0.</summary>
    public double At(int epoch)
    {
        if (Restarts.Count == 0)
            return Math.Pow(Factor ?? 1, epoch / (Every ?? 1));
        (int since, int length) = Period(epoch);
        return (1 + Math.Cos(Math.PI * since / length)) / 2;
    }

    /// <summary>Whether the optimiser starts over before an epoch.</summary>
    public bool RestartsAt(int epoch) => Restarts.Count > 0 && Period(epoch).Since == 0;

    /// <summary>How many epochs ago the period of an epoch began, and how long it is; the last one goes on.</summary>
    public (int Since, int Length) Period(int epoch)
    {
        foreach (int length in Restarts.SkipLast(1))
        {
            if (epoch < length)
                return (epoch, length);
            epoch -= length;
        }
        return (epoch, Restarts[^1]);
    }
}
