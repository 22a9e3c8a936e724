namespace Modular.Contracts;

/// <summary>
/// A memory that says which pulses its arrays take, so that the question needs no array. Without this ability the host
/// makes an array of one device to find out.
/// </summary>
public interface IPulseAbility
{
    /// <summary>
    /// The <see cref="IPulsedArray.Signs"/> of every array; <see cref="PulseSigns.None"/> where its arrays take no
    /// pulses.
    /// </summary>
    PulseSigns Pulses { get; }
}
