using Modular.Contracts;
using Modular.Plugins.BitErrors;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.BitErrors;

public sealed class BitErrorsTests
{
    private const int Devices = 400_000;

    [Theory]
    [InlineData(0.01, 1, 1)]
    [InlineData(0.3, 1, 1)]
    [InlineData(0.1, -1, 0.5)]
    [InlineData(0.1, 1, 2)]
    public void Signs_flip_at_the_rate_times_the_strength(double rate, int stored, double strength)
    {
        float[] read = Read(new() { Rate = rate }, Same(stored), strength);
        AssertShare(rate * strength, read, value => value == -stored);
        Assert.All(read, value => Assert.Equal(1, Math.Abs(value)));
    }

    [Fact]
    public void Rates_of_the_two_signs_may_differ()
    {
        BitErrorsOptions options = new() { P01 = 0.02, P10 = 0.2 };
        AssertShare(0.02, Read(options, Same(-1)), value => value == 1);
        AssertShare(0.2, Read(options, Same(1)), value => value == -1);
    }

    [Fact]
    public void Signs_and_nothing_else_flip()
    {
        Assert.All(Read(new() { Rate = 0.5 }, Same(0)), value => Assert.Equal(0, value));
        float[] read = Read(new() { Rate = 0.25 }, Same(0.5f));
        AssertShare(0.25, read, value => value == -0.5f);
        Assert.All(read, value => Assert.Equal(0.5f, Math.Abs(value)));
    }

    /// <summary>
    /// q = 2 BER / (1 + p0): 0 errs at q, the signs at q/2, and all together at BER (arXiv:2007.14234 [code]).
    /// </summary>
    [Theory]
    [InlineData(0.904, 0.01)]
    [InlineData(0.904, 0.3)]
    [InlineData(0.5, 0.1)]
    [InlineData(0.1, 0.05)]
    [InlineData(0, 0.2)]
    public void Ternary_values_go_one_step_and_err_at_the_rate_together(double zeros, double rate)
    {
        float[] stored = Ternary(zeros);
        float[] read = Read(new() { Errors = ErrorKind.Ternary, Rate = rate }, stored);
        double p0 = stored.Count(value => value == 0) / (double)Devices;
        double q = 2 * rate / (1 + p0);
        AssertShare(rate, stored.Zip(read), pair => pair.First != pair.Second);
        AssertShare(q / 2, stored.Zip(read).Where(pair => pair.First == 0), pair => pair.Second == 1);
        AssertShare(q / 2, stored.Zip(read).Where(pair => pair.First == 0), pair => pair.Second == -1);
        AssertShare(q / 2, stored.Zip(read).Where(pair => pair.First != 0), pair => pair.Second == 0);
        Assert.DoesNotContain(stored.Zip(read), pair => pair.First * pair.Second == -1);
    }

    [Fact]
    public void Ternary_errors_stop_where_every_value_errs()
    {
        float[] read = Read(new() { Errors = ErrorKind.Ternary, Rate = 1 }, Same(0));
        AssertShare(0.5, read, value => value == 1);
        Assert.All(read, value => Assert.Equal(1, Math.Abs(value)));
        AssertShare(0.5, Read(new() { Errors = ErrorKind.Ternary, Rate = 1 }, Same(1)), value => value == 0);
    }

    [Fact]
    public void Rates_by_type_are_exact()
    {
        BitErrorsOptions options = new()
        {
            Errors = ErrorKind.Ternary,
            ZeroToSign = 0.1,
            SignToZero = 0.2,
            SignFlip = 0.3,
        };
        float[] zero = Read(options, Same(0));
        float[] sign = Read(options, Same(-1));
        AssertShare(0.05, zero, value => value == 1);
        AssertShare(0.05, zero, value => value == -1);
        AssertShare(0.2, sign, value => value == 0);
        AssertShare(0.3, sign, value => value == 1);
    }

    [Fact]
    public void A_rate_by_type_that_is_not_given_is_0()
    {
        BitErrorsOptions options = new() { Errors = ErrorKind.Ternary, SignFlip = 0.3 };
        Assert.Equal(Same(0), Read(options, Same(0)));
        Assert.DoesNotContain(0, Read(options, Same(1)));
    }

    [Fact]
    public void Rates_below_a_millionth_are_met()
    {
        int errors = Enumerable
            .Range(1, 100)
            .Sum(seed => Read(new() { Rate = 1e-6 }, Same(1), seed: (ulong)seed).Count(value => value != 1));
        Assert.InRange(errors, 40 - 19, 40 + 19); // 3 standard errors of Poisson
    }

    [Fact]
    public void Errors_of_a_chip_are_the_same_at_each_read()
    {
        float[][] reads = Reads(new() { Rate = 0.1, When = ErrorMoment.Chip }, Same(1), 3);
        Assert.Equal(reads[0], reads[1]);
        Assert.Equal(reads[0], reads[2]);
        AssertShare(0.1, reads[0], value => value != 1);
    }

    [Fact]
    public void Errors_of_reads_are_independent()
    {
        float[][] reads = Reads(new() { Rate = 0.1 }, Same(1), 2);
        AssertShare(0.01, reads[0].Zip(reads[1]), pair => pair.First == -1 && pair.Second == -1);
        AssertShare(0.01, reads[0].Zip(reads[0].Skip(1)), pair => pair.First == -1 && pair.Second == -1);
    }

    [Fact]
    public void A_stronger_dial_adds_errors_and_takes_none_away()
    {
        float[] weak = Read(new() { Rate = 0.05 }, Same(1));
        float[] strong = Read(new() { Rate = 0.05 }, Same(1), strength: 3);
        Assert.DoesNotContain(weak.Zip(strong), pair => pair.First == -1 && pair.Second == 1);
    }

    [Fact]
    public void What_is_written_is_clipped_and_kept_beside_errors()
    {
        float[] read = Read(new() { Rate = 0 }, [2, -2, 0.25f, .. Same(1)[3..]]);
        Assert.Equal([1, -1, 0.25f, 1], read[..4]);
    }

    [Fact]
    public void One_name_turns_all_errors()
    {
        BitErrorsOptions[] choices =
        [
            new(),
            new() { Errors = ErrorKind.Ternary },
            new() { Errors = ErrorKind.Ternary, SignFlip = 0.1 },
        ];
        string[][] names =
        [
            .. choices.Select(options => new BitErrorMemory(options).Imperfections.Select(x => x.Name).ToArray()),
        ];
        Assert.Equal(
            [
                ["sign-flip"],
                ["zero-sign"],
                ["zero-sign", "sign-flip"],
            ],
            names
        );
        Assert.All(
            choices.SelectMany(options => new BitErrorMemory(options).Imperfections),
            x => Assert.Equal(("bit-errors", Moment.Read), (x.Group, x.Acts))
        );
        Assert.Equal(Moment.Fabrication, new BitErrorMemory(new() { When = ErrorMoment.Chip }).Imperfections[0].Acts);
    }

    [Fact]
    public void Options_that_do_not_fit_the_errors_are_refused()
    {
        Assert.Equal(
            "options 'p01' and 'p10' are rates of sign flips, but 'errors' is ternary; expected 'rate', or "
                + "'zero-to-sign', 'sign-to-zero' and 'sign-flip'. Use those, or 'errors: sign-flips'.",
            Refusal(new() { Errors = ErrorKind.Ternary, P10 = 0.1 })
        );
        Assert.Equal(
            "options 'zero-to-sign', 'sign-to-zero' and 'sign-flip' are rates of ternary errors, but 'errors' is "
                + "sign-flips; expected 'rate', or 'p01' and 'p10'. Use those, or 'errors: ternary'.",
            Refusal(new() { SignToZero = 0.1 })
        );
        Assert.Equal(
            "options 'sign-to-zero' and 'sign-flip' add up to 1.25; expected at most 1, for a sign reads right, as 0 "
                + "or as the other. Lower one of them.",
            Refusal(
                new()
                {
                    Errors = ErrorKind.Ternary,
                    SignToZero = 0.5,
                    SignFlip = 0.75,
                }
            )
        );
    }

    [Fact]
    public void Targets_of_another_shape_are_refused()
    {
        using IMemoryArray array = new BitErrorMemory(new()).Fabricate([1, 3, 5], new Conditions(1, _ => 0));
        using Tensor wrong = zeros(3, 5);
        Assert.Equal(
            "memory 'bit-errors': got Float32 [3, 5]; its devices take Float32 [1, 3, 5]. Give one number per device.",
            Assert.Throws<ArgumentException>(() => array.Program(wrong)).Message
        );
    }

    private static string Refusal(BitErrorsOptions options) =>
        Assert.Throws<InvalidDataException>(() => new BitErrorMemory(options)).Message;

    private static float[] Same(float value) => [.. Enumerable.Repeat(value, Devices)];

    /// <summary>0 with this probability, else -1 or +1.</summary>
    private static float[] Ternary(double zeros)
    {
        double[] uniform = new double[2 * Devices];
        new RandomStream(5).Uniform(0, 0, uniform);
        return
        [
            .. Enumerable
                .Range(0, Devices)
                .Select(i =>
                    uniform[i] < zeros ? 0f
                    : uniform[Devices + i] < 0.5 ? -1
                    : 1
                ),
        ];
    }

    private static float[] Read(BitErrorsOptions options, float[] values, double strength = 1, ulong seed = 1) =>
        Reads(options, values, 1, strength, seed)[0];

    /// <summary>Values -1..1 written once, and read.</summary>
    private static float[][] Reads(
        BitErrorsOptions options,
        float[] values,
        int count,
        double strength = 1,
        ulong seed = 1
    )
    {
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = new BitErrorMemory(options).Fabricate(
            [1, 1, values.Length],
            new Conditions(seed, _ => strength)
        );
        array.Program((tensor(values, [1, 1, values.Length]) + 1) / 2);
        return [.. Enumerable.Range(0, count).Select(_ => (2 * array.Read() - 1).data<float>().ToArray())];
    }

    /// <summary>Within 3 standard errors.</summary>
    private static void AssertShare<T>(double expected, IEnumerable<T> all, Func<T, bool> which)
    {
        T[] some = [.. all];
        if (some.Length == 0)
            return;
        Assert.Equal(
            expected,
            some.Count(which) / (double)some.Length,
            3 * Math.Sqrt(expected * (1 - expected) / some.Length)
        );
    }
}
