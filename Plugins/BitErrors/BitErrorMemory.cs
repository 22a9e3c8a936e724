using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.BitErrors;

/// <summary>A technology without physics: devices hold what they are asked for, and reading them errs.</summary>
internal sealed class BitErrorMemory : IMemory
{
    /// <summary>The dial of values that read with the other sign.</summary>
    public const string SignFlip = "sign-flip";

    /// <summary>The dial of values that go one step between 0 and the signs.</summary>
    public const string ZeroSign = "zero-sign";

    private readonly BitErrorsOptions options;

    public BitErrorMemory(BitErrorsOptions options)
    {
        if (Flaw(options) is { } flaw)
            throw new InvalidDataException(flaw);
        this.options = options;
    }

    /// <summary>In siemens, as contracts have it; nothing conducts.</summary>
    public ConductanceRange Range => new(0, 1);

    public IReadOnlyList<Imperfection> Imperfections =>
        options.Errors switch
        {
            ErrorKind.SignFlips => [Flips((Fixed.Up + Fixed.Down) / 2)],
            _ when ByRate => [Steps("share of values that read wrong", options.Rate)],
            _ => [Steps("probability that a 0 reads as a sign", Fixed.ZeroToSign), Flips(Fixed.Up)],
        };

    /// <summary>All devices hold 0.</summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        HashSet<string> declared = [.. Imperfections.Select(imperfection => imperfection.Name)];
        Dial DialOf(string name) => declared.Contains(name) ? conditions[name] : new Dial(0, default);
        var errors = new ErrorDraws(DialOf(SignFlip), DialOf(ZeroSign)) { Frozen = options.When == ErrorMoment.Chip };
        Tensor values = full(shape, (Range.Min + Range.Max) / 2, dtype: ScalarType.Float32);
        return new BitErrorArray(values.DetachFromDisposeScope(), errors, Rates);
    }

    /// <summary>Whether the rates of ternary errors follow from one rate and the zeros that are stored.</summary>
    private bool ByRate => options is { Errors: ErrorKind.Ternary, ZeroToSign: null, SignToZero: null, SignFlip: null };

    /// <summary>The rates that do not depend on what is stored.</summary>
    private ErrorRates Fixed =>
        options.Errors == ErrorKind.SignFlips
            ? new(options.P01 ?? options.Rate, options.P10 ?? options.Rate, 0, 0)
            : new(options.SignFlip ?? 0, options.SignFlip ?? 0, options.ZeroToSign ?? 0, options.SignToZero ?? 0);

    /// <summary>The rates at the strengths of the dials, for a share of zeros among the values stored.</summary>
    private ErrorRates Rates(double zeros, double flips, double steps) =>
        ByRate ? ErrorRates.Ternary(options.Rate * steps, zeros) : Fixed.At(flips, steps);

    private Imperfection Flips(double rate) =>
        One(SignFlip, "A value reads with the other sign.", "probability that a sign reads as the other", rate);

    private Imperfection Steps(string quantity, double rate) =>
        One(ZeroSign, "A 0 reads as -1 or +1, or a -1 or +1 reads as 0.", quantity, rate);

    private Imperfection One(string name, string summary, string quantity, double rate) =>
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

    private static string? Flaw(BitErrorsOptions options) =>
        options switch
        {
            { Errors: ErrorKind.Ternary, P01: not null } or { Errors: ErrorKind.Ternary, P10: not null } =>
                "options 'p01' and 'p10' are rates of sign flips, but 'errors' is ternary; expected 'rate', or 'zero-to-sign', 'sign-to-zero' and 'sign-flip'. Use those, or 'errors: sign-flips'.",
            { Errors: ErrorKind.SignFlips, ZeroToSign: not null }
            or { Errors: ErrorKind.SignFlips, SignToZero: not null }
            or { Errors: ErrorKind.SignFlips, SignFlip: not null } =>
                "options 'zero-to-sign', 'sign-to-zero' and 'sign-flip' are rates of ternary errors, but 'errors' is sign-flips; expected 'rate', or 'p01' and 'p10'. Use those, or 'errors: ternary'.",
            _ when (options.SignToZero ?? 0) + (options.SignFlip ?? 0) is > 1 and var sum =>
                $"options 'sign-to-zero' and 'sign-flip' add up to {sum}; expected at most 1, for a sign reads right, as 0 or as the other. Lower one of them.",
            _ => null,
        };
}
