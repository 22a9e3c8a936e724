using Modular.Text;

namespace Modular.Framework.Tests.Descriptions;

public sealed class DocCommentFactsTest
{
    [Theory]
    [InlineData("The least conductance, siemens. Assumed: only its ratio to the greatest matters.", "siemens")]
    [InlineData("Standard deviation of the offset, ln(R).", "ln(R)")]
    [InlineData("Scale of m1, ln(R) per pulse [code].", null)]
    [InlineData("Slope, ln(R) per pulse; measured.", "ln(R) per pulse")]
    [InlineData("Read voltage in V.", "V")]
    [InlineData("Pulse width (ns), at the device.", null)]
    [InlineData("Pulse width (ns).", "ns")]
    [InlineData("How many clouds, each a label.", null)]
    [InlineData("So many of the training samples, from the first on.", null)]
    [InlineData("Numbers per sample.", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_unit_ends_the_first_sentence(string? text, string? unit) =>
        Assert.Equal(unit, DocCommentFacts.Unit(text));

    [Theory]
    [InlineData("Most pulses. 14 in arXiv:2107.06064 [code].", "arXiv:2107.06064 [code]")]
    [InlineData("Sigma, ohm. Assumed.", "assumed")]
    [InlineData(
        "doi:10.1109/JPROC.2018.2790840, extrapolated to 300 K: assumed.",
        "doi:10.1109/JPROC.2018.2790840, assumed"
    )]
    [InlineData("Sigma of the step, 1. Measured, lot 7.", "measured, lot 7")]
    [InlineData("Sigma of the step, 1. Measured.", "measured")]
    [InlineData("Measured values are read from this file.", null)]
    [InlineData("Sigma, 1. 10.1109/LED.2016.2553370 [Fig. 3].", "10.1109/LED.2016.2553370 [Fig. 3]")]
    [InlineData("An unassumed name.", null)]
    [InlineData(null, null)]
    public void A_source_is_what_is_cited_or_assumed(string? text, string? source) =>
        Assert.Equal(source, DocCommentFacts.Source(text));
}
