namespace Modular.Plugins.Cells;

/// <summary>
/// A Hamming code, shortened to k data bits (R. W. Hamming, Bell Syst. Tech. J. 29, 147, 1950). Its r check bits
/// correct one wrong bit of a word (SEC). One more bit, the parity of them all, tells two wrong bits from one (SECDED).
/// Bits stand at positions 1 to k + r, check bits at the powers of two; the parity comes last.
/// </summary>
internal sealed class HammingCode
{
    /// <summary>The data bits of the longest code, (32767, 32752), whose words fit a method's stack.</summary>
    public const int Longest = 32752;

    private const int Odd = 1 << 30; // a flag beside the position: folded over a word, it gives the word's parity

    private readonly int[] marks; // [n]: each bit's position, 0 for the parity, with the flag Odd
    private readonly int[] data; // [k]: indices of the data bits in a word
    private readonly int[] checks; // [r]: indices of the check bits in a word

    private HammingCode(int n, int k, int r)
    {
        int[] positions = [.. Enumerable.Range(1, k + r)];
        DetectsTwo = n == k + r + 1;
        marks = [.. positions.Select(position => position | Odd)];
        if (DetectsTwo)
            marks = [.. marks, Odd];
        data = [.. positions.Where(position => !int.IsPow2(position)).Select(position => position - 1)];
        checks = [.. Enumerable.Range(0, r).Select(bit => (1 << bit) - 1)];
    }

    /// <summary>The number n of bits in a word.</summary>
    public int N => marks.Length;

    /// <summary>The number k of data bits in a word.</summary>
    public int K => data.Length;

    /// <summary>Whether the code detects two wrong bits of a word (SECDED).</summary>
    public bool DetectsTwo { get; }

    /// <summary>
    /// The two-input gates that decode a word: trees of XOR for the syndrome and the parity, an AND of the r bits of
    /// the syndrome for each data bit, and an XOR that turns it. No gate is shared.
    /// </summary>
    public int Gates
    {
        get
        {
            int syndrome = 0;
            for (int bit = 0; bit < checks.Length; bit++)
                syndrome += marks.Count(mark => ((mark & ~Odd) >> bit & 1) == 1) - 1;
            int parity = DetectsTwo ? N - 1 : 0;
            return syndrome + parity + K * (checks.Length - 1) + K;
        }
    }

    /// <summary>The SEC or SECDED code with n bits and k data bits a word; null where there is none.</summary>
    public static HammingCode? Find(int n, int k)
    {
        if (k is < 1 or > Longest)
            return null;
        int r = Enumerable.Range(2, 30).First(r => 1 << r > k + r);
        bool exists = n == k + r || n == k + r + 1;
        if (exists)
            return new(n, k, r);
        return null;
    }

    /// <summary>
    /// Fills a word, [n], with the data bits <paramref name="from"/>, [k], and with their check bits.
    /// </summary>
    public void Encode(ReadOnlySpan<bool> from, Span<bool> word)
    {
        word.Clear();
        for (int i = 0; i < data.Length; i++)
            word[data[i]] = from[i];
        int syndrome = Fold(word);
        for (int bit = 0; bit < checks.Length; bit++)
            word[checks[bit]] = (syndrome >> bit & 1) == 1;
        if (DetectsTwo)
            word[^1] = (Fold(word) & Odd) != 0;
    }

    /// <summary>
    /// Corrects a word, [n], in place and copies its data bits to <paramref name="to"/>, [k]. Two wrong bits that a
    /// SECDED code detects stay as they are.
    /// </summary>
    public void Decode(Span<bool> word, Span<bool> to)
    {
        Correct(word);
        for (int i = 0; i < data.Length; i++)
            to[i] = word[data[i]];
    }

    /// <summary>
    /// Turns the bit that the syndrome names, the wrong one if one is wrong. Where it names no bit, more than one was
    /// wrong.
    /// </summary>
    private void Correct(Span<bool> word)
    {
        int folded = Fold(word);
        int position = folded & ~Odd;
        if (DetectsTwo && (folded & Odd) == 0)
            return;
        if (position > 0 && position <= data.Length + checks.Length)
            word[position - 1] ^= true;
    }

    /// <summary>
    /// The exclusive or of the marks of all bits that are 1: the syndrome, with the parity as a flag.
    /// </summary>
    private int Fold(ReadOnlySpan<bool> word)
    {
        int folded = 0;
        for (int i = 0; i < word.Length; i++)
            folded ^= word[i] ? marks[i] : 0;
        return folded;
    }
}
