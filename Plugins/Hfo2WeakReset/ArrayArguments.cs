using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>Checks of the arguments that an array is given.</summary>
internal static class ArrayArguments
{
    /// <summary>The greatest number of pulses that one count can ask for.</summary>
    public const int GreatestCount = 127;

    /// <summary>Throws an ArgumentException unless the argument has the expected form.</summary>
    public static void Check(Tensor argument, TensorForm expected, string name)
    {
        if (expected.Fits(argument))
            return;
        string given = $"{argument.dtype} [{string.Join(", ", argument.shape)}] on {argument.device_type}";
        string wanted = $"{expected.Type} [{string.Join(", ", expected.Shape)}] on CPU";
        throw new ArgumentException($"hfo2-weak-reset: {name} is {given}; {wanted} was expected.", name);
    }

    /// <summary>Throws an ArgumentException where a pulse would raise the conductance.</summary>
    public static void CheckSigns(ReadOnlySpan<sbyte> counts)
    {
        int wrong = counts.IndexOfAnyExceptInRange((sbyte)-GreatestCount, (sbyte)0);
        if (wrong < 0)
            return;
        throw new ArgumentException(
            $"hfo2-weak-reset: a pulse count is {counts[wrong]}; -127 to 0 was expected, "
                + "because weak RESET pulses only lower the conductance. "
                + "Let the cell pulse the other device, or Program to SET.",
            nameof(counts)
        );
    }
}
