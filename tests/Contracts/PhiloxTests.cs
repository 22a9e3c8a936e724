namespace Modular.Contracts.Tests;

/// <summary>Philox4x32-10 against the known answers of Random123 1.14 (kat_vectors), whatever the width.</summary>
public sealed class PhiloxTests
{
    /// <summary>
    /// A counter's words 0 and 1 are the block, 2 and 3 the draw; the key's words are its low and high half.
    /// </summary>
    [Theory]
    [InlineData(0UL, 0UL, 0UL, new uint[] { 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8 })]
    [InlineData(
        ulong.MaxValue,
        ulong.MaxValue,
        ulong.MaxValue,
        new uint[] { 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd }
    )]
    [InlineData(
        0x299f31d0a4093822UL,
        0x0370734413198a2eUL,
        0x85a308d3243f6a88UL,
        new uint[] { 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1 }
    )]
    public void Blocks_have_the_known_answers(ulong key, ulong draw, ulong block, uint[] expected)
    {
        uint[] words = new uint[4];
        Philox.Block(key, draw, block, words);
        Assert.Equal(expected, words);
    }

    /// <summary>
    /// Any start and length give what block after block gives: ragged ends, one vector, many, and the carry into the
    /// block's high word.
    /// </summary>
    [Fact]
    public void Widths_equal_single_blocks()
    {
        uint[] choice = new uint[4];
        for (ulong i = 0; i < 2000; i++)
        {
            Philox.Block(123, 0, i, choice);
            ulong start = i % 4 == 0 ? (1UL << 34) - choice[0] % 80 : choice[0];
            ulong draw = choice[2] * (1UL << (int)(i % 33));
            AssertFill(i * 0x9E3779B97F4A7C15UL, draw, start, (int)(choice[1] % 150));
        }
    }

    [Fact]
    public void No_words_are_no_words() => Philox.Fill(1, 2, 3, []);

    private static void AssertFill(ulong key, ulong draw, ulong start, int length)
    {
        uint[] filled = new uint[length];
        uint[] expected = new uint[length];
        uint[] block = new uint[4];
        Philox.Fill(key, draw, start, filled);
        for (int i = 0; i < length; i++)
        {
            Philox.Block(key, draw, (start + (ulong)i) / 4, block);
            expected[i] = block[(start + (ulong)i) % 4];
        }
        Assert.Equal(expected, filled);
    }
}
