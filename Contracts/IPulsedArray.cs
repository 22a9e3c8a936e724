using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>An array that takes identical weak pulses, so that it can be trained in place.</summary>
public interface IPulsedArray : IMemoryArray
{
    /// <summary>
    /// The signs of pulses that the array takes. A device that moves in one direction only starts over at the other
    /// end: where pulses only lower the conductance, Program(Range.Max) is the SET.
    /// </summary>
    PulseSigns Signs { get; }

    /// <summary>
    /// Gives each device its number of pulses. A count of 0 does not touch a device, but time and noise go on.
    /// </summary>
    /// <param name="counts">The pulses of each device, -127 to 127, int8 [shape]; positive counts raise
    /// conductance.</param>
    void Pulse(Tensor counts);
}
