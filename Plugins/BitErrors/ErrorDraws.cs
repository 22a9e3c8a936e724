using Modular.Contracts;

namespace Modular.Plugins.BitErrors;

/// <summary>The dials of an array, and which draw of their streams comes next.</summary>
/// <param name="flips">Of sign flips.</param>
/// <param name="steps">Of errors between 0 and the signs.</param>
internal sealed class ErrorDraws(Dial flips, Dial steps)
{
    private long reads;

    /// <summary>Whether every read errs alike.</summary>
    public bool Frozen { get; init; }

    public double Flips => flips.Strength;

    public double Steps => steps.Strength;

    /// <summary>One read: values stored become values read, in place.</summary>
    public void Apply(ErrorRates rates, Span<float> values)
    {
        long draw = Frozen ? 0 : ++reads;
        BitErrorKernels.Step(steps.Random, draw, rates, values);
        BitErrorKernels.Flip(flips.Random, draw, rates, values);
    }
}
