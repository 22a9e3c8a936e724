using Modular.Contracts;
using Modular.Rigs;

namespace Modular.Framework.Tests;

public sealed class RigDialsTests
{
    [Fact]
    public void A_name_of_one_part_stays_short()
    {
        RigDials dials = Dials(
            [Declare("rtn"), Declare("d2d-m1", "device-to-device"), Declare("d2d-r0", "device-to-device")],
            [Declare("offset")]
        );
        Assert.Equal(["rtn", "d2d-m1", "d2d-r0", "offset"], dials.All.Select(dial => dial.Name));
        Assert.Equal(["memory", "memory", "memory", "sense"], dials.All.Select(dial => dial.Kind));
        Assert.Equal([null, "device-to-device", "device-to-device", null], dials.All.Select(dial => dial.Group));
    }

    [Fact]
    public void Groups_stand_for_their_members_among_what_is_ranked()
    {
        RigDials dials = Dials(
            [Declare("d2d-m1", "device-to-device"), Declare("rtn"), Declare("d2d-r0", "device-to-device")],
            [Declare("offset")]
        );
        Assert.Equal(["device-to-device", "rtn", "offset"], dials.Subjects);
        Assert.Equal(["d2d-m1", "rtn", "d2d-r0", "offset", "device-to-device"], dials.Names);
        Assert.Equal(["d2d-m1", "d2d-r0"], dials.Under("device-to-device").Select(dial => dial.Name));
        Assert.Equal(["rtn"], dials.Under("rtn").Select(dial => dial.Name));
        Assert.Empty(dials.Under("memory.rtn"));
    }

    [Fact]
    public void A_name_of_both_parts_is_written_with_the_part()
    {
        RigDials dials = Dials([Declare("noise"), Declare("drift")], [Declare("noise"), Declare("offset")]);
        Assert.Equal(["memory.noise", "drift", "sense.noise", "offset"], dials.All.Select(dial => dial.Name));
        Assert.Equal(["noise", "drift", "noise", "offset"], dials.All.Select(dial => dial.Imperfection.Name));
        Assert.Empty(dials.Under("noise"));
    }

    [Fact]
    public void A_group_of_both_parts_is_written_with_the_part()
    {
        RigDials dials = Dials([Declare("a", "spread"), Declare("b", "spread")], [Declare("c", "spread")]);
        Assert.Equal(["memory.spread", "sense.spread"], dials.Subjects);
        Assert.Equal(["a", "b"], dials.Under("memory.spread").Select(dial => dial.Name));
        Assert.Equal(["c"], dials.Under("sense.spread").Select(dial => dial.Name));
    }

    [Fact]
    public void A_group_of_one_part_and_an_imperfection_of_the_other_are_told_apart()
    {
        RigDials dials = Dials([Declare("a", "spread")], [Declare("spread")]);
        Assert.Equal(["memory.spread", "sense.spread"], dials.Subjects);
        Assert.Equal(["a", "sense.spread"], dials.All.Select(dial => dial.Name));
    }

    private static RigDials Dials(Imperfection[] memory, Imperfection[] sense) => new(memory, sense);

    private static Imperfection Declare(string name, string? group = null) => ThirdParty.Imperfection(name, group);
}
