using Modular.Text;

namespace Modular.Framework.Tests.Yaml;

public sealed class NamesTest
{
    [Theory]
    [InlineData("Spread", "spread")]
    [InlineData("D2dSigma", "d2d-sigma")]
    [InlineData("TStar", "t-star")]
    [InlineData("R0", "r0")]
    [InlineData("Hfo2WeakReset", "hfo2-weak-reset")]
    [InlineData("AdcBits", "adc-bits")]
    [InlineData("ADCBits", "adc-bits")]
    [InlineData("AsDescribed", "as-described")]
    public void Names_in_code_and_in_yaml(string code, string yaml) => Assert.Equal(yaml, KebabCase.FromPascal(code));

    [Theory]
    [InlineData("spred", "spread")]
    [InlineData("sperad", "spread")]
    [InlineData("Spread", "spread")]
    [InlineData("epoch", "epochs")]
    [InlineData("d2d_sigma", "d2d-sigma")]
    [InlineData("rnt", "rtn")]
    [InlineData("mode", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_found_or_none(string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.Find(name, ["spread", "epochs", "d2d-sigma", "rtn"]));

    [Fact]
    public void A_huge_name_costs_nothing() => Assert.Null(NearestName.Find(new string('a', 10_000_000), ["spread"]));
}
