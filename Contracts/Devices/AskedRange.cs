using Modular.Contracts;

namespace Modular.Devices;

/// <summary>The range of conductances that a scenario asks for.</summary>
public static class AskedRange
{
    /// <summary>
    /// From the options g-min and g-max; an InvalidDataException unless the first is below the other.
    /// </summary>
    /// <param name="memory">What scenarios call the memory.</param>
    /// <param name="min">The least conductance, siemens, from the option g-min.</param>
    /// <param name="max">The greatest conductance, siemens, from the option g-max.</param>
    public static ConductanceRange Create(string memory, double min, double max)
    {
        if (min >= max)
            throw new InvalidDataException(
                $"memory '{memory}': g-min is {min} S and g-max {max} S; g-min must be below g-max. Change one of them."
            );
        return new ConductanceRange(min, max);
    }
}
