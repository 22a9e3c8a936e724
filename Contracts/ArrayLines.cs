namespace Modular.Contracts;

/// <summary>The arrays into which a matrix of stored values is cut, and the lines across them.</summary>
public sealed record ArrayLines
{
    /// <summary>The number of stored values on a bit line.</summary>
    public required int Rows { get; init; }

    /// <summary>The number of stored values on a word line.</summary>
    public required int Columns { get; init; }

    /// <summary>The capacitance that one device adds to its bit line, wire and transistor, farads.</summary>
    public required double BitLineCapacitance { get; init; }

    /// <summary>The capacitance that one device adds to its word line, wire and transistor, farads.</summary>
    public required double WordLineCapacitance { get; init; }

    /// <summary>The source of the capacitances.</summary>
    public required string Source { get; init; }
}
