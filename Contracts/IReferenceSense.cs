namespace Modular.Contracts;

/// <summary>
/// A sense that compares single devices with a reference. The host can show it the statistics of the devices, so that
/// the reference lies where the fewest are misread.
/// </summary>
public interface IReferenceSense : ISense
{
    /// <summary>
    /// Whether the reference is placed by a sample of devices. The host then writes one, without regard to the trial,
    /// and gives it to every <see cref="ISense.Fabricate"/> as <see cref="Conditions.Sample"/>.
    /// </summary>
    bool NeedsSample { get; }

    /// <summary>The reference, above 0; its unit is "ohm", and its source says where it comes from.</summary>
    /// <param name="range">The conductances that the devices can be asked for.</param>
    /// <param name="sample">The sample of devices; null where none was taken.</param>
    Quantity Reference(ConductanceRange range, DeviceSample? sample);
}
