namespace Modular.Contracts;

/// <summary>A memory technology: a recipe for arrays of devices.</summary>
public interface IMemory
{
    /// <summary>The conductances that its devices can be asked for.</summary>
    ConductanceRange Range { get; }

    /// <summary>How its devices differ from ideal ones.</summary>
    IReadOnlyList<Imperfection> Imperfections { get; }

    /// <summary>
    /// Makes devices [Devices, outputs, inputs], readable at once. Device-to-device differences are drawn here.
    /// </summary>
    IMemoryArray Fabricate(long[] shape, Conditions conditions);
}
