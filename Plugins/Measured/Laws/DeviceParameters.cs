namespace Modular.Plugins.Measured;

/// <summary>
/// The parameters of one device under one law, each above 0. A law with fewer than four parameters leaves the last ones
/// at 1.
/// </summary>
/// <param name="Start">The conductance before the first pulse, siemens.</param>
/// <param name="A">The second parameter of the law.</param>
/// <param name="B">The third parameter of the law.</param>
/// <param name="C">The fourth parameter of the law.</param>
internal readonly record struct DeviceParameters(float Start, float A, float B = 1, float C = 1)
{
    /// <summary>A number of pulses that no device receives.</summary>
    public const double Never = 1e9;

    /// <summary>
    /// The least share of its start conductance that a device keeps, whatever the law says, so that conductances stay
    /// above 0 (assumed).
    /// </summary>
    public const double LeastShare = 1e-3;

    private const double GreatestCoordinate = 60; // exp(+-60) is a normal float32 number

    /// <summary>Whether every parameter is a number above 0.</summary>
    public bool IsFinite =>
        float.IsFinite(Start) && float.IsFinite(A) && float.IsFinite(B) && float.IsFinite(C) && Start > 0;

    /// <summary>Parameters from their coordinates, the logarithms [2 to 4].</summary>
    public static DeviceParameters FromCoordinates(ReadOnlySpan<double> coordinates)
    {
        float start = Parameter(coordinates, 0);
        float a = Parameter(coordinates, 1);
        float b = Parameter(coordinates, 2);
        float c = Parameter(coordinates, 3);
        return new DeviceParameters(start, a, b, c);
    }

    /// <summary>The coordinates of the first parameters, that is, their logarithms [count].</summary>
    public double[] Coordinates(int count)
    {
        double[] parameters = [Start, A, B, C];
        return [.. parameters.Take(count).Select(parameter => Math.Log(parameter))];
    }

    private static float Parameter(ReadOnlySpan<double> coordinates, int i)
    {
        if (i >= coordinates.Length)
            return 1;
        double coordinate = Math.Clamp(coordinates[i], -GreatestCoordinate, GreatestCoordinate);
        return (float)Math.Exp(coordinate);
    }
}
