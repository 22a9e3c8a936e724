namespace Modular.Contracts;

/// <summary>A sense circuit, which reads stored values from the conductances of devices.</summary>
public interface ISense
{
    /// <summary>The ways in which its amplifiers differ from ideal ones.</summary>
    IReadOnlyList<Imperfection> Imperfections { get; }

    /// <summary>Makes the amplifiers of an array. Their offsets are drawn here.</summary>
    /// <param name="shape">The shape of the values that they read, [outputs, inputs].</param>
    /// <param name="range">The conductances that the devices can be asked for.</param>
    /// <param name="conditions">The conditions under which the amplifiers are made and used.</param>
    ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions);
}
