using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Pcm;

/// <summary>What a scenario may set on the memory <c>pcm</c>.</summary>
internal sealed record PcmOptions
{
    /// <summary>Which measured devices: their noise, and what is not set below.</summary>
    public PcmModel Model { get; init; } = PcmModel.Nandakumar;

    /// <summary>The greatest conductance, siemens. Null: that of the model.</summary>
    [Range(1e-9, 1e-2)]
    public double? GMax { get; init; }

    /// <summary>The least conductance that a device is asked for, siemens.</summary>
    [Range(0.0, 1e-2)]
    public double GMin { get; init; }

    /// <summary>When drift is first seen after a write, seconds. Null: that of the model.</summary>
    [Range(1e-6, 1e6)]
    public double? T0 { get; init; }

    /// <summary>
    /// Whether what an array reads is multiplied by one factor for all of its devices: the mean of a reading before
    /// time passed over that of a reading now (global drift compensation: Joshi, Nat. Commun. 2020).
    /// </summary>
    public bool DriftCompensation { get; init; }

    /// <summary>How long a read takes, seconds. Null: that of the model.</summary>
    [Range(1e-12, 1e-3)]
    public double? TRead { get; init; }
}
