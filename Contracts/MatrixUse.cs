namespace Modular.Contracts;

/// <summary>
/// One use of a matrix of weights for one vector of inputs: what a part needs to know to count its energies. A
/// convolution uses its matrix at every position.
/// </summary>
public sealed record MatrixUse
{
    /// <summary>The number of sums that the matrix gives, one for each output.</summary>
    public required long Outputs { get; init; }

    /// <summary>The number of products in each sum.</summary>
    public required long Inputs { get; init; }

    /// <summary>The number of stored values: as many as weights, more where the cell codes them.</summary>
    public required long Stored { get; init; }

    /// <summary>The number of devices that hold a stored value.</summary>
    public required int Devices { get; init; }

    /// <summary>The number of bits of an input.</summary>
    public required int InputBits { get; init; }

    /// <summary>How often each stored value is sensed: once for each bit of the inputs, or once.</summary>
    public required int Passes { get; init; }

    /// <summary>The conductances that the devices can be asked for.</summary>
    public required ConductanceRange Range { get; init; }

    /// <summary>The arrays and their lines.</summary>
    public required ArrayLines Lines { get; init; }

    /// <summary>The energy of a two-input gate of the digital process; its unit is "J".</summary>
    public required Quantity Gate { get; init; }
}
