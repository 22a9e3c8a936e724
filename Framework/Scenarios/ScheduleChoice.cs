using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>
/// The schedule of the training rate: multiplied by a factor every few epochs, or falling to 0 by a cosine with
/// restarts.
/// </summary>
internal sealed record ScheduleChoice
{
    /// <summary>The number of epochs between two steps of the rate; used with a factor.</summary>
    [Range(1, 100_000)]
    public int? Every { get; init; }

    /// <summary>The factor that each step multiplies the rate by.</summary>
    [Range(1e-6, 1e6)]
    public double? Factor { get; init; }

    /// <summary>
    /// Off-line, in place of a factor: the number of epochs of each period. In a period the rate falls to 0 by half a
    /// cosine, and the optimiser starts with a new state (10.48550/arXiv.1608.03983). 100, 200, 400 in arXiv:2007.14234
    /// [code].
    /// </summary>
    [Range(1, 100_000)]
    public IReadOnlyList<int> Restarts { get; init; } = [];

    /// <summary>Returns the factor of the rate in an epoch, counted from 0.</summary>
    public double At(int epoch)
    {
        if (Restarts.Count == 0)
            return Math.Pow(Factor ?? 1, epoch / (Every ?? 1));
        RestartPeriod period = Period(epoch);
        return (1 + Math.Cos(Math.PI * period.EpochsSinceStart / period.Length)) / 2;
    }

    /// <summary>Tells whether the optimiser starts with a new state before an epoch.</summary>
    public bool RestartsAt(int epoch) => Restarts.Count > 0 && Period(epoch).EpochsSinceStart == 0;

    /// <summary>Returns the period of an epoch. The last period does not end.</summary>
    public RestartPeriod Period(int epoch)
    {
        int since = epoch;
        foreach (int length in Restarts.SkipLast(1))
        {
            if (since < length)
                return new RestartPeriod(since, length);
            since -= length;
        }
        return new RestartPeriod(since, Restarts[^1]);
    }
}
