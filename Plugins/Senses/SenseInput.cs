using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>The conductances that a sense reads, and the error text if it is given others.</summary>
/// <param name="Sense">The name of the sense.</param>
/// <param name="Action">What the sense does with the devices of a weight, such as "compares pairs".</param>
/// <param name="Cell">The cell that the sense needs, such as "2 devices, such as '2t2r'".</param>
internal sealed record SenseInput(string Sense, string Action, string Cell)
{
    /// <summary>The input of a sense that compares the two devices of a weight.</summary>
    public static SenseInput ComparedPairs(string sense) => new(sense, "compares pairs", "2 devices, such as '2t2r'");

    /// <summary>The input of a sense that compares the one device of a weight with a reference.</summary>
    public static SenseInput ComparedDevices(string sense) =>
        new(sense, "reads single devices", "1 device, such as '1t1r'");

    /// <summary>Refuses conductances of another type or shape.</summary>
    /// <param name="conductances">The conductances that the sense is given, siemens.</param>
    /// <param name="shape">The shape that it reads, [devices, outputs, inputs].</param>
    public void Check(Tensor conductances, params long[] shape)
    {
        if (conductances.dtype == ScalarType.Float32 && conductances.shape.AsSpan().SequenceEqual(shape))
            return;
        string given = $"{conductances.dtype} [{string.Join(", ", conductances.shape)}]";
        string expected = $"Float32 [{string.Join(", ", shape)}]";
        throw new InvalidDataException(
            $"sense '{Sense}': the conductances are {given}; it {Action}, {expected}. Use a cell with {Cell}."
        );
    }
}
