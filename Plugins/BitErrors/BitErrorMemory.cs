using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.BitErrors;

/// <summary>
/// A memory without physics: its devices hold exactly what they are asked for, and reads have errors at given rates.
/// </summary>
internal sealed class BitErrorMemory : IMemory, IPulseAbility
{
    /// <summary>The dial of values that read with the other sign.</summary>
    public const string SignFlip = "sign-flip";

    /// <summary>The dial of values that move one step between 0 and the signs.</summary>
    public const string ZeroSign = "zero-sign";

    private readonly BitErrorsOptions options;
    private readonly ErrorModel errors;

    /// <summary>Makes the memory. Throws an InvalidDataException where options contradict each other.</summary>
    public BitErrorMemory(BitErrorsOptions options)
    {
        if (Contradiction(options) is { } flaw)
            throw new InvalidDataException(flaw);
        this.options = options;
        errors = new ErrorModel(options);
    }

    /// <summary>The range from 0 to 1 siemens, as contracts have it; nothing conducts here.</summary>
    public ConductanceRange Range => new(0, 1);

    /// <inheritdoc/>
    public PulseSigns Pulses => PulseSigns.None;

    /// <inheritdoc/>
    public IReadOnlyList<Imperfection> Imperfections
    {
        get
        {
            ErrorRates rates = errors.Fixed;
            if (options.Errors == ErrorKind.SignFlips)
                return [Flips((rates.Up + rates.Down) / 2)];
            if (errors.DependsOnZeros)
                return [Steps("share of values that read wrong", options.Rate)];
            return [Steps("probability that a 0 reads as a sign", rates.ZeroToSign), Flips(rates.Up)];
        }
    }

    /// <summary>Makes an array whose devices all hold 0.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        HashSet<string> declared = [.. Imperfections.Select(imperfection => imperfection.Name)];
        Dial Find(string name)
        {
            if (declared.Contains(name))
                return conditions[name];
            return new Dial(0, default);
        }
        var draws = new ErrorDraws(Find(SignFlip), Find(ZeroSign)) { Frozen = options.When == ErrorMoment.Chip };
        Tensor values = full(shape, (Range.Min + Range.Max) / 2, dtype: ScalarType.Float32);
        return new BitErrorArray(values.DetachFromDisposeScope(), draws, errors);
    }

    private Imperfection Flips(double rate) =>
        Error(SignFlip, "A value reads with the other sign.", "probability that a sign reads as the other", rate);

    private Imperfection Steps(string quantity, double rate) =>
        Error(ZeroSign, "A 0 reads as -1 or +1, or a -1 or +1 reads as 0.", quantity, rate);

    private Imperfection Error(string name, string summary, string quantity, double rate) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = options.When == ErrorMoment.Chip ? Moment.Fabrication : Moment.Read,
            Typical = new()
            {
                Name = quantity,
                Value = rate,
                Unit = "1",
                Source = options.Source,
            },
            Group = "bit-errors",
        };

    /// <summary>The sentence on options that contradict each other; null where none do.</summary>
    private static string? Contradiction(BitErrorsOptions options)
    {
        bool isTernary = options.Errors == ErrorKind.Ternary;
        bool hasFlipRates = options is not { P01: null, P10: null };
        bool hasTernaryRates = options is not { ZeroToSign: null, SignToZero: null, SignFlip: null };
        if (isTernary && hasFlipRates)
            return "options 'p01' and 'p10' are rates of sign flips, but 'errors' is ternary; "
                + "expected 'rate', or 'zero-to-sign', 'sign-to-zero' and 'sign-flip'. "
                + "Use those, or 'errors: sign-flips'.";
        if (!isTernary && hasTernaryRates)
            return "options 'zero-to-sign', 'sign-to-zero' and 'sign-flip' are rates of ternary errors, "
                + "but 'errors' is sign-flips; expected 'rate', or 'p01' and 'p10'. "
                + "Use those, or 'errors: ternary'.";
        double sum = (options.SignToZero ?? 0) + (options.SignFlip ?? 0);
        if (sum > 1)
            return $"options 'sign-to-zero' and 'sign-flip' add up to {sum}; expected at most 1, "
                + "for a sign reads right, as 0 or as the other. Lower one of them.";
        return null;
    }
}
