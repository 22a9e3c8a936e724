using Modular.Plugins.Cells;

namespace Modular.Plugins.Tests.Cells;

public sealed class HammingCodeTests
{
    /// <summary>n, k and whether it is SECDED.</summary>
    public static TheoryData<int, int, bool> Codes =>
        new()
        {
            { 3, 1, false },
            { 7, 4, false },
            { 8, 4, true },
            { 15, 11, false },
            { 16, 11, true },
            { 39, 32, true },
            { 21, 16, false },
            { 22, 16, true },
            { 71, 64, false },
            { 72, 64, true },
        };

    /// <summary>
    /// (7, 4): three trees over four bits, nine XORs; four positions with two ANDs each; four XORs that turn a bit. The
    /// parity of (8, 4) has seven XORs more.
    /// </summary>
    [Theory]
    [InlineData(7, 4, 9 + 8 + 4)]
    [InlineData(8, 4, 9 + 7 + 8 + 4)]
    public void Gates_of_the_decoder(int n, int k, int gates) => Assert.Equal(gates, HammingCode.Find(n, k)!.Gates);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Length_tells_the_code(int n, int k, bool detectsTwo)
    {
        HammingCode code = HammingCode.Find(n, k)!;
        Assert.Equal((n, k, detectsTwo), (code.N, code.K, code.DetectsTwo));
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(6, 4)]
    [InlineData(9, 4)]
    [InlineData(70, 64)]
    [InlineData(73, 64)]
    [InlineData(3, 0)]
    [InlineData(32770, 32753)]
    public void Other_lengths_have_no_code(int n, int k) => Assert.Null(HammingCode.Find(n, k));

    [Theory]
    [InlineData(2047, 2036, false)]
    [InlineData(2048, 2036, true)]
    [InlineData(32768, 32752, true)]
    public void A_long_word_is_corrected_too(int n, int k, bool detectsTwo)
    {
        HammingCode code = HammingCode.Find(n, k)!;
        Assert.Equal((n, k, detectsTwo), (code.N, code.K, code.DetectsTwo));
        Assert.All(
            (int[])[0, n / 2, n - 2, n - 1],
            wrong => Assert.Equal(0, Residual(code, new Random(wrong), [wrong]))
        );
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void One_wrong_bit_is_corrected_wherever_it_is(int n, int k, bool detectsTwo)
    {
        HammingCode code = HammingCode.Find(n, k)!;
        Assert.Equal(detectsTwo, code.DetectsTwo);
        for (int wrong = 0; wrong < n; wrong++)
            Assert.Equal(0, Residual(code, new Random(wrong), [wrong]));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Of_two_wrong_bits_SECDED_keeps_both_and_plain_SEC_never_gets_better(int n, int k, bool detectsTwo)
    {
        HammingCode code = HammingCode.Find(n, k)!;
        for (int first = 0; first < n; first++)
        {
            for (int second = first + 1; second < n; second++)
            {
                int expected = IsData(first, n, detectsTwo) + IsData(second, n, detectsTwo);
                int left = Residual(code, new Random(first * n + second), [first, second]);
                if (detectsTwo)
                    Assert.Equal(expected, left);
                else
                    Assert.InRange(left, expected, expected + 1);
            }
        }
    }

    /// <summary>Every double error of the perfect code (7, 4) is miscorrected: three wrong bits, never two.</summary>
    [Fact]
    public void A_perfect_code_miscorrects_every_double_error()
    {
        HammingCode code = HammingCode.Find(7, 4)!;
        double left = (
            from first in Enumerable.Range(0, 7)
            from second in Enumerable.Range(first + 1, 6 - first)
            select Residual(code, new Random(1), [first, second])
        ).Average();
        Assert.Equal(3 * 4 / 7.0, left, 1e-12);
    }

    /// <summary>
    /// The table of reference differential.md and its rule for plain SEC: errors by number, drawn within each number,
    /// weighted by how often that number comes.
    /// </summary>
    [Theory]
    [InlineData(72, 64, 1e-3, 6.9e-5)]
    [InlineData(72, 64, 1e-4, 7.1e-7)]
    [InlineData(72, 64, 1e-5, 7.1e-9)]
    [InlineData(22, 16, 1e-2, 1.9e-3)]
    [InlineData(22, 16, 1e-3, 2.1e-5)]
    [InlineData(22, 16, 1e-5, 2.1e-9)]
    [InlineData(8, 4, 1e-2, 6.9e-4)]
    [InlineData(8, 4, 1e-4, 7.0e-8)]
    [InlineData(7, 4, 1e-2, 8.8e-4)]
    [InlineData(7, 4, 1e-3, 9.0e-6)]
    [InlineData(7, 4, 1e-5, 9.0e-10)]
    [InlineData(71, 64, 1e-5, 98.6e-10)]
    [InlineData(21, 16, 1e-5, 26.9e-10)]
    public void Residual_rates_are_those_of_the_reference(int n, int k, double p, double expected)
    {
        HammingCode code = HammingCode.Find(n, k)!;
        double residual =
            Enumerable.Range(2, 4).Sum(errors => Binomial(n, errors, p) * MeanResidual(code, errors, 20_000)) / k;
        Assert.InRange(residual, 0.955 * expected, 1.045 * expected);
    }

    private static double MeanResidual(HammingCode code, int errors, int words)
    {
        var random = new Random(errors);
        int[] bits = [.. Enumerable.Range(0, code.N)];
        return Enumerable
            .Range(0, words)
            .Average(_ => Residual(code, random, random.GetItems(bits, code.N).Distinct().Take(errors)));
    }

    /// <summary>Wrong data bits of a random word after these bits were flipped and the word was decoded.</summary>
    private static int Residual(HammingCode code, Random random, IEnumerable<int> flipped)
    {
        bool[] data = [.. Enumerable.Range(0, code.K).Select(_ => random.Next(2) == 1)];
        bool[] word = new bool[code.N];
        bool[] read = new bool[code.K];
        code.Encode(data, word);
        foreach (int bit in flipped)
            word[bit] ^= true;
        code.Decode(word, read);
        return data.Zip(read).Count(bit => bit.First != bit.Second);
    }

    /// <summary>Bits stand at positions 1 to k + r, check bits at powers of two, the parity last.</summary>
    private static int IsData(int bit, int n, bool detectsTwo) =>
        int.IsPow2(bit + 1) || (detectsTwo && bit == n - 1) ? 0 : 1;

    private static double Binomial(int n, int errors, double p) =>
        Enumerable.Range(0, errors).Aggregate(1.0, (product, i) => product * (n - i) / (i + 1))
        * Math.Pow(p, errors)
        * Math.Pow(1 - p, n - errors);
}
