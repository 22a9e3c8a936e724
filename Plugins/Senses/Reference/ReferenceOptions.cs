using System.ComponentModel.DataAnnotations;
using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>The options of the sense <c>reference</c>.</summary>
internal sealed record ReferenceOptions
{
    /// <summary>
    /// Where the reference lies between the two states. The host writes a sample of devices, every imperfection of the
    /// memory as published, and the reference is placed by what they conduct.
    /// </summary>
    public ReferencePlacement Placement { get; init; } = ReferencePlacement.EqualError;

    /// <summary>Reference resistance, ohm. Null: as 'placement' says.</summary>
    [Range(1e-3, 1e15)]
    public double? Resistance { get; init; }

    /// <summary>Reference conductance, siemens, in place of 'resistance'. Null: as 'placement' says.</summary>
    [Range(1e-15, 1e3)]
    public double? Conductance { get; init; }

    /// <summary>Standard deviation of the reference between amplifiers, ln(R). Assumed.</summary>
    [Range(0.0, 10.0)]
    [Assumed(0.02, 0.1)]
    public double Spread { get; init; } = 0.05;

    /// <summary>Energy of one comparison, joules. Assumed: that of the sense 'pcsa' at 1.2 V.</summary>
    [Range(0.0, 1e-6)]
    public double ReadEnergy { get; init; } = 28.8e-15;

    /// <summary>Supply to which lines are charged, volts. Assumed: nominal of a 130 nm process.</summary>
    [Range(0.1, 10.0)]
    public double Vdd { get; init; } = 1.2;

    /// <summary>
    /// Energy of the logic that adds one product to a sum, joules. Null: the adders of the scenario's 'energy'.
    /// </summary>
    [Range(0.0, 1e-6)]
    public double? LogicEnergy { get; init; }
}
