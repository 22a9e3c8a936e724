using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>The rate is multiplied by a factor every so many epochs.</summary>
internal sealed record ScheduleChoice
{
    /// <summary>Epochs between two steps.</summary>
    [Range(1, 100_000)]
    public required int Every { get; init; }

    /// <summary>What the rate is multiplied by.</summary>
    [Range(1e-6, 1e6)]
    public required double Factor { get; init; }

    /// <summary>The factor in force in an epoch, counted from 0.</summary>
    public double At(int epoch) => Math.Pow(Factor, epoch / Every);
}
