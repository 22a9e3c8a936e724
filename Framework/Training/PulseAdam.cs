using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Modular.Contracts;
using Modular.Scenarios;

namespace Modular.Training;

/// <summary>
/// Adam for weights that are moved by whole pulses (arXiv:2107.06064 [code]): u = -(rate / (1 - b1^k)) m / (sqrt(v) /
/// sqrt(1 - b2^k) + eps), and round(clip(u)) pulses. One pass over memory; the same bits for any vector width.
/// </summary>
/// <param name="weights">How many weights there are.</param>
/// <param name="limit">The most pulses that a weight is given in one step.</param>
/// <param name="rounding">How steps become whole pulses.</param>
/// <param name="dice">The random numbers of stochastic rounding: draw = step, position = weight.</param>
internal sealed class PulseAdam(
    int weights,
    int limit,
    PulseRounding rounding = PulseRounding.Nearest,
    RandomStream dice = default
) : IResumable
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;
    private const float Epsilon = 1e-8f;
    private const int Lanes = 16;
    private const int Block = 4 * Lanes;
    private const int Chunk = 16 * Block;
    private const double FinestUnit = 1e-5; // pulses; floats near 127 are no closer to each other

    private readonly float[] first = new float[weights];
    private readonly float[] second = new float[weights];
    private int steps;

    /// <summary>
    /// Takes one step: gradients of the loss to steps of the weights in pulses, |step| at most the limit.
    /// </summary>
    public void Step(ReadOnlySpan<float> gradient, double rate, Span<sbyte> pulses)
    {
        StepSize size = NextSize(rate);
        for (int from = 0; from < weights; from += Chunk)
        {
            int count = Math.Min(Chunk, weights - from);
            Moments moments = new(first.AsSpan(from, count), second.AsSpan(from, count));
            Update(gradient.Slice(from, count), moments, pulses.Slice(from, count), from, size);
        }
    }

    /// <summary>
    /// As <see cref="Step(ReadOnlySpan{float}, double, Span{sbyte})"/>, but rounds to whole multiples of a step of the
    /// devices that is no whole pulse.
    /// </summary>
    /// <param name="gradient">The gradients of the loss.</param>
    /// <param name="rate">The pulses for a step of unit size.</param>
    /// <param name="unit">
    /// The step of the devices, in pulses, 0 to 127; 0 rounds nothing, nor do steps that floats do not tell apart. One
    /// that is larger than the limit is given whole.
    /// </param>
    /// <param name="amounts">Takes the steps of the weights in pulses, -127 to 127.</param>
    public void Step(ReadOnlySpan<float> gradient, double rate, double unit, Span<float> amounts)
    {
        StepSize size = NextSize(rate);
        for (int from = 0; from < weights; from += Lanes)
        {
            int count = Math.Min(Lanes, weights - from);
            Moments moments = new(first.AsSpan(from, count), second.AsSpan(from, count));
            Vector512<float> exact = Padded(gradient.Slice(from, count), moments, size);
            Vector512<float> rounded = unit < FinestUnit ? exact : InUnits(exact, (float)unit, from);
            for (int i = 0; i < count; i++)
                amounts[from + i] = rounded[i];
        }
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record)
    {
        record.Keep("first moments", first.AsSpan());
        record.Keep("second moments", second.AsSpan());
        record.Keep("steps", ref steps);
    }

    /// <summary>Counts a step, and gives its size, corrected for moments that began at 0.</summary>
    private StepSize NextSize(double rate)
    {
        steps++;
        float scale = (float)(-rate / (1 - Math.Pow(Beta1, steps)));
        float norm = (float)(1 / Math.Sqrt(1 - Math.Pow(Beta2, steps)));
        return new StepSize(scale, norm);
    }

    /// <summary>Updates a chunk of weights: its whole blocks, then the rest.</summary>
    [SkipLocalsInit]
    private void Update(ReadOnlySpan<float> gradient, Moments moments, Span<sbyte> pulses, int from, StepSize size)
    {
        Span<uint> words = stackalloc uint[Chunk];
        if (rounding == PulseRounding.Stochastic)
            dice.Bits(steps, from, words[..gradient.Length]);
        int whole = gradient.Length / Block * Block;
        Update(gradient[..whole], moments, words, pulses[..whole], size);
        if (whole < gradient.Length)
            Rest(gradient[whole..], moments.From(whole), words[whole..], pulses[whole..], size);
    }

    /// <summary>Updates less than a block of weights, padded to a block.</summary>
    private void Rest(
        ReadOnlySpan<float> gradient,
        Moments moments,
        ReadOnlySpan<uint> words,
        Span<sbyte> pulses,
        StepSize size
    )
    {
        Span<float> g = stackalloc float[Block];
        Span<float> m = stackalloc float[Block];
        Span<float> v = stackalloc float[Block];
        Span<sbyte> n = stackalloc sbyte[Block];
        gradient.CopyTo(g);
        moments.First.CopyTo(m);
        moments.Second.CopyTo(v);
        Update(g, new Moments(m, v), words, n, size);
        m[..gradient.Length].CopyTo(moments.First);
        v[..gradient.Length].CopyTo(moments.Second);
        n[..gradient.Length].CopyTo(pulses);
    }

    /// <summary>Updates the moments of a lane of weights or less; gives clip(u), its steps in pulses.</summary>
    private Vector512<float> Padded(ReadOnlySpan<float> gradient, Moments moments, StepSize size)
    {
        Span<float> g = stackalloc float[Lanes];
        Span<float> m = stackalloc float[Lanes];
        Span<float> v = stackalloc float[Lanes];
        gradient.CopyTo(g);
        moments.First.CopyTo(m);
        moments.Second.CopyTo(v);
        Vector512<float> steps = Lane(ref g[0], ref m[0], ref v[0], 0, size);
        m[..gradient.Length].CopyTo(moments.First);
        v[..gradient.Length].CopyTo(moments.Second);
        return steps;
    }

    /// <summary>Rounds a lane of steps to multiples of a unit, in pulses.</summary>
    private Vector512<float> InUnits(Vector512<float> exact, float unit, int from)
    {
        Span<uint> words = stackalloc uint[Lanes];
        if (rounding == PulseRounding.Stochastic)
            dice.Bits(steps, from, words);
        Vector512<float> multiples = Rounded(exact / unit, ref words[0], 0) * unit;
        double wholeUnits = Math.Max(1, Math.Floor(limit / (double)unit * (1 + 1e-6)));
        Vector512<float> most = Vector512.Create((float)Math.Min(wholeUnits * unit, sbyte.MaxValue));
        return Vector512.Min(Vector512.Max(multiples, -most), most);
    }

    private void Update(
        ReadOnlySpan<float> gradient,
        Moments moments,
        ReadOnlySpan<uint> words,
        Span<sbyte> pulses,
        StepSize size
    )
    {
        ref float g = ref MemoryMarshal.GetReference(gradient);
        ref float m = ref MemoryMarshal.GetReference(moments.First);
        ref float v = ref MemoryMarshal.GetReference(moments.Second);
        ref uint r = ref MemoryMarshal.GetReference(words);
        ref sbyte n = ref MemoryMarshal.GetReference(pulses);
        for (nuint i = 0; i < (nuint)gradient.Length; i += Block)
        {
            Vector512<int> a = Whole(Lane(ref g, ref m, ref v, i, size), ref r, i);
            Vector512<int> b = Whole(Lane(ref g, ref m, ref v, i + Lanes, size), ref r, i + Lanes);
            Vector512<int> c = Whole(Lane(ref g, ref m, ref v, i + 2 * Lanes, size), ref r, i + 2 * Lanes);
            Vector512<int> d = Whole(Lane(ref g, ref m, ref v, i + 3 * Lanes, size), ref r, i + 3 * Lanes);
            Vector512.Narrow(Vector512.Narrow(a, b), Vector512.Narrow(c, d)).StoreUnsafe(ref n, i);
        }
    }

    /// <summary>Updates the moments of a lane of weights; gives clip(u), its steps in pulses.</summary>
    private Vector512<float> Lane(ref float gradient, ref float first, ref float second, nuint i, StepSize size)
    {
        Vector512<float> g = Vector512.LoadUnsafe(ref gradient, i);
        Vector512<float> m = Beta1 * Vector512.LoadUnsafe(ref first, i) + (1 - Beta1) * g;
        Vector512<float> v = Beta2 * Vector512.LoadUnsafe(ref second, i) + (1 - Beta2) * g * g;
        m.StoreUnsafe(ref first, i);
        v.StoreUnsafe(ref second, i);
        Vector512<float> u = size.Scale * m / (Vector512.Sqrt(v) * size.Norm + Vector512.Create(Epsilon));
        return Vector512.Min(Vector512.Max(u, Vector512.Create((float)-limit)), Vector512.Create((float)limit));
    }

    /// <summary>Rounds a lane of steps to whole pulses.</summary>
    private Vector512<int> Whole(Vector512<float> steps, ref uint words, nuint i) =>
        Vector512.ConvertToInt32(Rounded(steps, ref words, i));

    /// <summary>
    /// Rounds a lane of steps to whole numbers. The upper half of a word is uniform in [0, 1) in steps of 2^-16, so
    /// that a step at the limit never passes it.
    /// </summary>
    private Vector512<float> Rounded(Vector512<float> steps, ref uint words, nuint i)
    {
        switch (rounding)
        {
            case PulseRounding.Stochastic:
                Vector512<int> upper = (Vector512.LoadUnsafe(ref words, i) >>> 16).AsInt32();
                Vector512<float> uniform = Vector512.ConvertToSingle(upper) * (1 / 65536f);
                return Vector512.Floor(steps + uniform);
            case PulseRounding.TowardZero:
                return Vector512.Truncate(steps);
            default:
                return Vector512.Round(steps);
        }
    }

    /// <summary>The factors of a step for both moments.</summary>
    /// <param name="Scale">-(rate / (1 - b1^k)), in pulses.</param>
    /// <param name="Norm">1 / sqrt(1 - b2^k).</param>
    private readonly record struct StepSize(float Scale, float Norm);

    /// <summary>Running means of the gradient and of its square.</summary>
    private readonly ref struct Moments(Span<float> first, Span<float> second)
    {
        public readonly Span<float> First = first;
        public readonly Span<float> Second = second;

        public Moments From(int weight) => new(First[weight..], Second[weight..]);
    }
}
