namespace Modular.Contracts;

/// <summary>A memory technology, from which arrays of devices are made.</summary>
public interface IMemory
{
    /// <summary>The conductances that its devices can be asked for.</summary>
    ConductanceRange Range { get; }

    /// <summary>The ways in which its devices differ from ideal ones.</summary>
    IReadOnlyList<Imperfection> Imperfections { get; }

    /// <summary>
    /// Makes an array of devices that can be read at once. Differences between devices are drawn here.
    /// </summary>
    /// <param name="shape">The shape of the array, [Devices, outputs, inputs].</param>
    /// <param name="conditions">The conditions under which the array is made and used.</param>
    IMemoryArray Fabricate(long[] shape, Conditions conditions);
}
