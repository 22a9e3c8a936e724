namespace Modular.Plugins.Cells;

/// <summary>
/// A Hamming code, shortened to k data bits: r check bits correct one wrong bit of a word (SEC); one more, the parity
/// of them all, tells two wrong bits from one (SECDED). Bits stand at positions 1 to k + r, check bits at the powers of
/// two; the parity comes last (R. W. Hamming, Bell Syst. Tech. J. 29, 147, 1950).
/// </summary>
internal sealed class HammingCode
{
    /// <summary>Data bits of the longest word: those of (32767, 32752), whose word fits a method's stack.</summary>
    public const int Longest = 32752;

    private const int Odd = 1 << 30; // beside the position: the folded flag is the parity of the word

    private readonly int[] marks; // [n]: each bit's position, 0 for the parity, with the flag Odd
    private readonly int[] data;
    private readonly int[] checks; // indices into a word

    private HammingCode(int n, int k, int r)
    {
        DetectsTwo = n == k + r + 1;
        marks =
        [
            .. Enumerable.Range(1, k + r).Select(position => position | Odd),
            .. DetectsTwo ? [Odd] : Array.Empty<int>(),
        ];
        data =
        [
            .. Enumerable.Range(1, k + r).Where(position => !int.IsPow2(position)).Select(position => position - 1),
        ];
        checks = [.. Enumerable.Range(0, r).Select(bit => (1 << bit) - 1)];
    }

    /// <summary>Bits of a word.</summary>
    public int N => marks.Length;

    /// <summary>Data bits of a word.</summary>
    public int K => data.Length;

    /// <summary>Whether it is a SECDED code.</summary>
    public bool DetectsTwo { get; }

    /// <summary>The SEC or SECDED code of n and k; null where there is none.</summary>
    public static HammingCode? Find(int n, int k)
    {
        if (k is < 1 or > Longest)
            return null;
        int r = Enumerable.Range(2, 30).First(r => 1 << r > k + r);
        return n == k + r || n == k + r + 1 ? new(n, k, r) : null;
    }

    /// <summary>Fills in the check bits of a word whose data bits are <paramref name="from"/>, [k].</summary>
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
    /// Corrects a word in place and gives its data bits, [k]. Two wrong bits that a SECDED code detects stay as they
    /// are.
    /// </summary>
    public void Decode(Span<bool> word, Span<bool> to)
    {
        Correct(word);
        for (int i = 0; i < data.Length; i++)
            to[i] = word[data[i]];
    }

    /// <summary>The syndrome names the wrong bit, if it is one; where it names none, more than one was wrong.</summary>
    private void Correct(Span<bool> word)
    {
        int folded = Fold(word);
        int position = folded & ~Odd;
        if (DetectsTwo && (folded & Odd) == 0)
            return;
        if (position > 0 && position <= data.Length + checks.Length)
            word[position - 1] ^= true;
    }

    private int Fold(ReadOnlySpan<bool> word)
    {
        int folded = 0;
        for (int i = 0; i < word.Length; i++)
            folded ^= word[i] ? marks[i] : 0;
        return folded;
    }
}
