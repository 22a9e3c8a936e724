namespace Modular.Contracts;

/// <summary>The circuit that reads stored values.</summary>
public interface ISense
{
    /// <summary>How its amplifiers differ from ideal ones.</summary>
    IReadOnlyList<Imperfection> Imperfections { get; }

    /// <summary>Amplifiers for values of shape [outputs, inputs]; offsets are drawn here.</summary>
    ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions);
}
