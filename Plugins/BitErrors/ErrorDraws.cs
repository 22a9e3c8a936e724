using Modular.Contracts;

namespace Modular.Plugins.BitErrors;

/// <summary>The dials of an array, and the draw of their streams that comes next.</summary>
/// <param name="flips">The dial of sign flips.</param>
/// <param name="steps">The dial of errors between 0 and the signs.</param>
internal sealed class ErrorDraws(Dial flips, Dial steps) : IResumable
{
    private long reads;

    /// <summary>Whether every read has the same errors, those of draw 0.</summary>
    public bool Frozen { get; init; }

    /// <summary>The strength of sign flips.</summary>
    public double Flips => flips.Strength;

    /// <summary>The strength of errors between 0 and the signs.</summary>
    public double Steps => steps.Strength;

    /// <summary>Turns stored values into the values of one read, in place.</summary>
    public void Apply(ErrorRates rates, Span<float> values)
    {
        long draw = Frozen ? 0 : ++reads;
        BitErrorKernels.Step(steps.Random, draw, rates, values);
        BitErrorKernels.Flip(flips.Random, draw, rates, values);
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => record.Keep("reads", ref reads);
}
