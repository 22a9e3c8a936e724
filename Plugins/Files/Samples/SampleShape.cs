using Modular.Arrays;

namespace Modular.Plugins.Files.Samples;

/// <summary>Gives samples the shape that the options ask for.</summary>
internal static class SampleShape
{
    /// <summary>Moves channels to the front, then reshapes. Pictures of two axes of bytes get one channel.</summary>
    public static NumberArray Apply(NumberArray inputs, FilesOptions options)
    {
        if (options.ChannelsLast)
            inputs = ChannelsFirst(inputs);
        if (options.Shape is { } shape)
            return Reshape(inputs, shape);
        if (inputs is { AreBytes: true, Sample.Count: 2 })
            return inputs.Reshape([1, .. inputs.Sample]);
        return inputs;
    }

    private static NumberArray ChannelsFirst(NumberArray inputs)
    {
        if (inputs.Sample.Count > 1)
            return inputs.ChannelsFirst();
        throw BrokenFile.Make(
            inputs.Place,
            $"has samples of shape [{string.Join(", ", inputs.Sample)}]",
            "option 'channels-last' needs two axes or more",
            "Leave it out."
        );
    }

    private static NumberArray Reshape(NumberArray inputs, IReadOnlyList<long> shape)
    {
        Int128 wanted = shape.Aggregate((Int128)1, (product, length) => product * length);
        if (shape.Count > 0 && shape.All(length => length > 0) && wanted == inputs.Size)
            return inputs.Reshape(shape);
        throw BrokenFile.Make(
            inputs.Place,
            $"has {inputs.Size} values a sample, of shape [{string.Join(", ", inputs.Sample)}]",
            $"option 'shape' is [{string.Join(", ", shape)}], which has {wanted}",
            "Correct 'shape'."
        );
    }
}
