using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>What an array accepts.</summary>
internal static class ArrayArguments
{
    /// <summary>The most pulses of one count.</summary>
    public const int GreatestCount = 127;

    /// <summary>Throws unless the argument is of this type and shape, where the devices live.</summary>
    public static void Check(Tensor argument, (ScalarType Type, long[] Shape, Device Device) expected, string name)
    {
        if (
            argument.dtype == expected.Type
            && argument.shape.AsSpan().SequenceEqual(expected.Shape)
            && argument.device_type == expected.Device.type
        )
            return;
        throw new ArgumentException(
            $"hfo2-weak-reset: {name} is {argument.dtype} [{string.Join(", ", argument.shape)}] on {argument.device_type}; "
                + $"{expected.Type} [{string.Join(", ", expected.Shape)}] on {expected.Device.type} was expected.",
            name
        );
    }

    /// <summary>Throws where a pulse would raise the conductance.</summary>
    public static void CheckSigns(ReadOnlySpan<sbyte> counts)
    {
        if (!counts.ContainsAnyExceptInRange((sbyte)-GreatestCount, (sbyte)0))
            return;
        sbyte wrong = counts[counts.IndexOfAnyExceptInRange((sbyte)-GreatestCount, (sbyte)0)];
        throw new ArgumentException(
            $"hfo2-weak-reset: a pulse count is {wrong}; -127 to 0 was expected, because weak RESET pulses only lower the conductance. "
                + "Let the cell pulse the other device, or Program to SET.",
            nameof(counts)
        );
    }
}
