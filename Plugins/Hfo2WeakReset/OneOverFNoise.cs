using System.Numerics;
using System.Runtime.Intrinsics;
using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// Noise with a spectrum of 1/f over pulses: the sum of eight first-order autoregressive processes of equal variance,
/// whose corners lie a factor of 4 apart, from 1/4 down to 1.5e-5 cycle per pulse. A sum of relaxations with evenly
/// spaced logarithms of their rates is 1/f (van der Ziel, Physica 16 (1950) 359). Between 1e-4 and 1e-1 cycle per pulse
/// the slope is -1.00. It is centred and stationary, and a SET leaves it as it is (both assumed).
/// </summary>
/// <remarks>
/// n pulses at once are one step with the coefficient a^n: x becomes a^n x + sqrt(1 - a^2n) y, y normal. Draw 0 of the
/// dial's stream starts the processes. A device takes eight words of a draw.
/// </remarks>
internal sealed class OneOverFNoise : IResumable
{
    /// <summary>The number of processes of a device.</summary>
    public const int Processes = 8;

    /// <summary>The highest corner, cycles per pulse (assumed).</summary>
    private const double HighestCorner = 0.25;

    /// <summary>The corner of a process over that of the next one (assumed).</summary>
    private const double Spacing = 4;

    /// <summary>
    /// Where the density is that of the paper's register, cycles per pulse: its least corner (assumed).
    /// </summary>
    private const double Junction = 1.0 / PinkNoise.Length;

    private readonly RandomStream random;
    private readonly float[] states; // in units of Sigma times the strength, [Processes count]
    private readonly float[] noise; // w_pink of each device, ln(R), padded
    private readonly double scale;

    /// <summary>Starts the noise of a number of devices.</summary>
    public OneOverFNoise(int count, Dial dial)
    {
        random = dial.Random;
        scale = dial.Strength * Sigma;
        noise = new float[Lanes.Padded(count)];
        states = new float[Processes * noise.Length];
        Span<double> normals = stackalloc double[Processes];
        for (int device = 0; device < noise.Length; device++)
        {
            random.Normal(draw: 0, (long)Processes * device, normals);
            for (int k = 0; k < Processes; k++)
                states[Processes * device + k] = (float)normals[k];
            Sum(device);
        }
    }

    /// <summary>Standard deviation of one process at strength 1, ln(R) [derived: 0.0040].</summary>
    public static double Sigma { get; } = Math.Sqrt(PinkNoise.Density(Junction) / UnitDensity(Junction));

    /// <summary>The noise w_pink of one device, ln(R).</summary>
    public float this[int device] => noise[device];

    /// <summary>Minus the logarithm of the coefficient a of a process, by pulse.</summary>
    public static double Rate(int process) => 2 * Math.PI * HighestCorner * Math.Pow(Spacing, -process);

    /// <summary>
    /// The spectral density of the noise at strength 1, ln(R)^2 per cycle per pulse, two-sided, at a frequency in
    /// cycles per pulse.
    /// </summary>
    public static double Density(double frequency) => Sigma * Sigma * UnitDensity(frequency);

    /// <summary>Pulses devices first, first + 1, ...; one without a pulse draws nothing.</summary>
    public void Advance(long draw, int first, ReadOnlySpan<int> pulses)
    {
        Span<double> normals = stackalloc double[Processes];
        for (int i = 0; i < pulses.Length; i++)
        {
            if (pulses[i] == 0)
                continue;
            random.Normal(draw, (long)Processes * (first + i), normals);
            Advance(first + i, pulses[i], normals);
        }
    }

    /// <summary>Subtracts w_pink from x = ln(G / G0) of devices first, first + 1, ...</summary>
    public void Observe(int first, Span<float> x)
    {
        Span<Vector512<float>> result = x.AsLanes();
        Span<Vector512<float>> w = noise.AsSpan(first, x.Length).AsLanes();
        for (int i = 0; i < result.Length; i++)
            result[i] -= w[i];
    }

    /// <inheritdoc />
    public void KeepState(StateRecord record)
    {
        record.Keep("processes", states.AsSpan());
        record.Keep("1/f noise", noise.AsSpan());
    }

    private void Advance(int device, int pulses, ReadOnlySpan<double> normals)
    {
        Span<float> own = states.AsSpan(Processes * device, Processes);
        for (int k = 0; k < Processes; k++)
        {
            double kept = Math.Exp(-Rate(k) * pulses);
            own[k] = (float)(kept * own[k] + Math.Sqrt(1 - kept * kept) * normals[k]);
        }
        Sum(device);
    }

    private void Sum(int device)
    {
        double sum = 0;
        foreach (float state in states.AsSpan(Processes * device, Processes))
            sum += state;
        noise[device] = (float)(scale * sum);
    }

    /// <summary>The density of the sum of processes of variance 1: each (1 - a^2) / |1 - a exp(-2 pi i f)|^2.</summary>
    private static double UnitDensity(double frequency)
    {
        double sum = 0;
        for (int k = 0; k < Processes; k++)
        {
            double a = Math.Exp(-Rate(k));
            Complex response = 1 - a * Complex.FromPolarCoordinates(1, -2 * Math.PI * frequency);
            sum += (1 - a * a) / (response.Real * response.Real + response.Imaginary * response.Imaginary);
        }
        return sum;
    }
}
