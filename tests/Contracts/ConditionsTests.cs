namespace Modular.Contracts.Tests;

public sealed class ConditionsTests
{
    private readonly Conditions conditions = new(1, name => name == "rtn" ? 0.5 : 2);

    [Fact]
    public void A_dial_has_the_strength_of_its_name() =>
        Assert.Equal((0.5, 2.0), (conditions["rtn"].Strength, conditions["offset"].Strength));

    [Fact]
    public void Draws_never_depend_on_a_strength() =>
        Assert.Equal(Words(conditions["rtn"].Random), Words(new Conditions(1, _ => 0)["rtn"].Random));

    [Fact]
    public void Draws_differ_by_name_and_seed()
    {
        RandomStream[] streams =
        [
            conditions["rtn"].Random,
            conditions["offset"].Random,
            new Conditions(2, _ => 1)["rtn"].Random,
            new Conditions(0, _ => 1)["rtn"].Random,
        ];
        Assert.Equal(streams.Length, streams.Select(stream => Words(stream)[0]).Distinct().Count());
    }

    /// <summary>Asking for one dial changes no other, whatever the order.</summary>
    [Fact]
    public void Order_does_not_matter()
    {
        Conditions other = new(1, _ => 1);
        _ = other["offset"];
        _ = other.Stream("tie");
        Assert.Equal(Words(conditions["rtn"].Random), Words(other["rtn"].Random));
    }

    [Fact]
    public void Streams_without_a_dial_are_their_own()
    {
        Assert.NotEqual(Words(conditions["tie"].Random), Words(conditions.Stream("tie")));
        Assert.NotEqual(Words(conditions.Stream("coin")), Words(conditions.Stream("tie")));
        Assert.NotEqual(Words(new Conditions(2, _ => 1).Stream("tie")), Words(conditions.Stream("tie")));
        Assert.Equal(Words(new Conditions(1, _ => 0).Stream("tie")), Words(conditions.Stream("tie")));
    }

    [Fact]
    public void Without_a_word_it_is_room_temperature() => Assert.Equal(300, conditions.Temperature);

    /// <summary>
    /// SHA-256 of the parent key, little endian, and the name in UTF-8: kept, or no published result could be repeated.
    /// </summary>
    [Theory]
    [InlineData(1UL, "rtn", 0x0d624cbb59661178UL)]
    [InlineData(ulong.MaxValue, "\u00b5", 0x0bd159aa193e8d99UL)]
    [InlineData(0UL, "", 0x7a0b81a1f57055afUL)]
    public void Keys_stay_as_they_are(ulong parent, string name, ulong key) =>
        Assert.Equal(key, StreamKey.Derive(parent, name));

    private static uint[] Words(RandomStream stream)
    {
        uint[] words = new uint[4];
        stream.Bits(0, 0, words);
        return words;
    }
}
