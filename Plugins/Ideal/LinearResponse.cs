using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Modular.Contracts;

namespace Modular.Plugins.Ideal;

/// <summary>
/// The linear response of ideal devices to writes and pulses; the kernels of <see cref="IdealArray"/>. Every width of
/// registers gives the same bits.
/// </summary>
/// <param name="range">The conductances at which writes and pulses stop, siemens.</param>
/// <param name="step">The change of a conductance by one pulse, siemens.</param>
internal sealed class LinearResponse(ConductanceRange range, double step)
{
    private readonly float least = (float)range.Min;
    private readonly float greatest = (float)range.Max;
    private readonly float step = (float)step;

    /// <summary>Writes conductances, siemens: G = target, clipped to the range; NaN leaves a device as it is.</summary>
    public void Program(ReadOnlySpan<float> targets, Span<float> conductances)
    {
        Vector256<float> low = Vector256.Create(least);
        Vector256<float> high = Vector256.Create(greatest);
        int i = 0;
        for (; i + 8 <= conductances.Length; i += 8)
        {
            Vector256<float> target = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(targets), (nuint)i);
            ref float place = ref conductances[i];
            Vector256<float> reached = Vector256.ClampNative(target, low, high);
            Vector256<float> isNumber = Vector256.Equals(target, target);
            Vector256<float> kept = Vector256.LoadUnsafe(ref place);
            Vector256.ConditionalSelect(isNumber, reached, kept).StoreUnsafe(ref place);
        }
        for (; i < conductances.Length; i++)
            if (!float.IsNaN(targets[i]))
                conductances[i] = Math.Clamp(targets[i], least, greatest);
    }

    /// <summary>Moves conductances, siemens, by count * step, clipped to the range.</summary>
    public void Pulse(ReadOnlySpan<sbyte> counts, Span<float> conductances)
    {
        int i = 0;
        for (; i + 16 <= conductances.Length; i += 16)
        {
            Vector128<sbyte> sixteen = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(counts), (nuint)i);
            Vector256<short> wide = Vector256.WidenLower(sixteen.ToVector256());
            Move(Vector256.WidenLower(wide), ref conductances[i]);
            Move(Vector256.WidenUpper(wide), ref conductances[i + 8]);
        }
        for (; i < conductances.Length; i++)
            conductances[i] = Math.Clamp(conductances[i] + counts[i] * step, least, greatest);
    }

    /// <summary>Moves conductances, siemens, by amount * step, clipped to the range.</summary>
    public void Move(ReadOnlySpan<float> amounts, Span<float> conductances)
    {
        for (int i = 0; i < conductances.Length; i++)
            conductances[i] = Math.Clamp(conductances[i] + amounts[i] * step, least, greatest);
    }

    private void Move(Vector256<int> counts, ref float conductances)
    {
        Vector256<float> before = Vector256.LoadUnsafe(ref conductances);
        Vector256<float> moved = before + Vector256.ConvertToSingle(counts) * Vector256.Create(step);
        Vector256<float> low = Vector256.Create(least);
        Vector256<float> high = Vector256.Create(greatest);
        Vector256.ClampNative(moved, low, high).StoreUnsafe(ref conductances);
    }
}
