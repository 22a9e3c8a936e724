namespace Modular.Plugins.Measured;

/// <summary>
/// The parameters of one device under one law, each above 0; a law with fewer leaves the last ones at 1.
/// </summary>
/// <param name="Start">Conductance before the first pulse, siemens.</param>
/// <param name="A">The law's second parameter.</param>
/// <param name="B">Its third.</param>
/// <param name="C">Its fourth.</param>
internal readonly record struct DeviceParameters(float Start, float A, float B = 1, float C = 1)
{
    /// <summary>More pulses than any device gets.</summary>
    public const double Never = 1e9;

    /// <summary>
    /// So small a share of its start a device keeps at least, whatever the law says: conductances stay above 0
    /// (assumed).
    /// </summary>
    public const double LeastShare = 1e-3;

    /// <summary>From coordinates, logarithms of parameters.</summary>
    public static DeviceParameters FromCoordinates(ReadOnlySpan<double> coordinates) =>
        new(Natural(coordinates, 0), Natural(coordinates, 1), Natural(coordinates, 2), Natural(coordinates, 3));

    /// <summary>The first so many coordinates.</summary>
    public double[] Coordinates(int count) =>
        [
            .. new double[] { Start, A, B, C }
                .Take(count)
                .Select(one => Math.Log(one)),
        ];

    /// <summary>Within what float32 holds as a normal number.</summary>
    private static float Natural(ReadOnlySpan<double> coordinates, int i) =>
        i < coordinates.Length ? (float)Math.Exp(Math.Clamp(coordinates[i], -60, 60)) : 1;
}
