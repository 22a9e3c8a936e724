using Modular.Plugins.Measured;

namespace Modular.Plugins.Tests.Measured;

/// <summary>What synthetic devices are like.</summary>
internal sealed record Known(LawName Law, int Sign, double[] Means, double[] Sigmas)
{
    public double Residual { get; init; } = 0.01;

    public double[] Pulses { get; init; } = [.. Enumerable.Range(0, 30).Select(i => 20.0 * i)];

    public int Repeats { get; init; } = 1;

    public static Known Exponential { get; } = new(LawName.Exponential, -1, [1e-4, 1e-3], [0.1, 0.4]);

    public static Known Linear { get; } = new(LawName.Linear, 1, [1e-5, 1e-7], [0.1, 0.3]);

    public static Known SoftBounds { get; } = new(LawName.SoftBounds, 1, [1e-5, 9e-5, 150], [0.1, 0.1, 0.2]);

    public static Known Depression { get; } = new(LawName.SoftBounds, -1, [1e-4, 8e-5, 150], [0.02, 0.05, 0.2]);

    public static Known TwoSlope { get; } = new(LawName.TwoSlope, -1, [1.4e-4, 2e-3, 200, 2e-4], [0.07, 0.3, 0.2, 0.3]);
}
