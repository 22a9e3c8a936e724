using Modular.Descriptions;

namespace Modular.Framework.Tests.Descriptions;

public sealed class OptionDescriptionsTest
{
    private readonly IReadOnlyList<OptionDescription> options = new OptionDescriptions(new DocComments()).Describe(
        typeof(DocumentedOptions)
    );

    [Fact]
    public void Options_come_in_the_order_of_the_source_and_nested_ones_after_theirs() =>
        Assert.Equal(["read", "wafer", "pulse", "pulse.width", "days", "wait"], options.Select(option => option.Key));

    [Fact]
    public void A_description_attribute_serves_where_there_is_no_doc_comment()
    {
        OptionDescription read = options[0];
        Assert.Equal(("Read voltage, V. Assumed.", "V", "assumed"), (read.Meaning, read.Unit, read.Source));
        Assert.Equal(("0.2", "a number from 0 to 1", false), (read.Default, read.Takes, read.Required));
    }

    [Fact]
    public void What_nobody_describes_still_has_its_kind_and_its_default()
    {
        Assert.Equal(
            (null, "20 s", "a time such as '20 s', '3 h' or '1 day'"),
            (options[5].Meaning, options[5].Default, options[5].Takes)
        );
        Assert.Equal("[monday]", options[4].Default);
        Assert.StartsWith("a list of names out of 'sunday', ", options[4].Takes);
    }

    [Fact]
    public void A_required_option_has_no_default() =>
        Assert.Equal((true, null), (options[1].Required, options[1].Default));

    [Fact]
    public void A_small_number_is_written_shortly() =>
        Assert.Equal(("1e-7", "ns"), (options[3].Default, options[3].Unit));
}
