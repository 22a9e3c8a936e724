using Modular.Contracts;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>Normal numbers of devices that are drawn once, at fabrication.</summary>
internal static class FrozenNormals
{
    private const int Chunk = 512;

    /// <summary>Draw 0 of a stream, standard normal, times a factor, [count].</summary>
    public static float[] Draw(int count, RandomStream random, double factor)
    {
        float[] values = new float[count];
        Span<double> normal = stackalloc double[Chunk];
        for (int first = 0; first < count; first += Chunk)
        {
            Span<float> part = values.AsSpan(first, Math.Min(Chunk, count - first));
            random.Normal(0, first, normal[..part.Length]);
            for (int i = 0; i < part.Length; i++)
                part[i] = (float)(factor * normal[i]);
        }
        return values;
    }
}
