using static TorchSharp.torch;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>Draws the deviations of devices, with at most one named fault.</summary>
internal sealed class FaultyDraws(string fault, Conditions conditions, string other)
{
    private static readonly Random Kept = new(42);
    private readonly Random own = new(42);

    /// <summary>The draw of a read.</summary>
    public long Number(long read) =>
        fault switch
        {
            "same noise at every read" => 1,
            "two noises in turn" => read % 2,
            _ => read,
        };

    /// <summary>0.02 times the strength of a dial times normal numbers.</summary>
    public Tensor Noise(string name, long[] shape, long draw)
    {
        Dial dial = conditions[fault == "bad name" && name == "spread" ? "Device_Spread" : name];
        double strength = Strength(name, dial.Strength);
        double[] normal = new double[shape.Aggregate(1L, (product, size) => product * size)];
        Fill(name, dial, draw, normal);
        double sigma =
            fault == "six times " + name ? 0.12
            : fault == "a sixth of " + name ? 0.02 / 6
            : 0.02;
        return sigma * strength * tensor(normal, shape, ScalarType.Float32);
    }

    private double Strength(string name, double strength) =>
        fault switch
        {
            "idle dial" when name == "writing" => 0,
            "never ideal" => Math.Max(strength, 0.5),
            "saturating dial" => Math.Min(strength, 1),
            _ when fault == "squared " + name => strength * strength,
            _ when fault == "root of " + name => Math.Sqrt(strength),
            _ when fault == "on or off " + name => Math.Sign(strength),
            _ => strength,
        };

    private void Fill(string name, Dial dial, long draw, double[] normal)
    {
        if (fault == "own random " + name)
            Draw(own, normal);
        else if (fault == "kept random" && name == "writing")
            Draw(Kept, normal);
        else
            Stream(name, dial).Normal(draw, 0, normal);
        if (fault == "one number for all " + name)
            Array.Fill(normal, normal[0]);
        if (fault == "one number for pairs " + name && normal.Length > 1)
            normal.AsSpan(0, normal.Length / 2).CopyTo(normal.AsSpan(normal.Length / 2));
        if (fault == "one number for rows " + name)
            for (int i = 0; i < normal.Length; i++)
                normal[i] = normal[i - i % 11];
        if (fault == "numbers repeat " + name)
            for (int i = 100; i < normal.Length; i++)
                normal[i] = normal[i - 100];
    }

    private static void Draw(Random random, double[] normal)
    {
        lock (Kept)
            for (int i = 0; i < normal.Length; i++)
                normal[i] = NormalQuantile.Evaluate(random.NextDouble());
    }

    private RandomStream Stream(string name, Dial dial) =>
        fault switch
        {
            "no seed" => new RandomStream(1),
            "stream of the part" => conditions.Stream("noise"),
            "one stream" => conditions[other].Random,
            _ when fault == "no seed of " + name => new RandomStream(1),
            _ => dial.Random,
        };
}
