using Modular.Reports;

namespace Modular.Framework.Tests;

/// <summary>Texts of users and plugins do nothing on a terminal, in Markdown or in a spreadsheet.</summary>
public sealed class PrintableTests
{
    [Theory]
    [InlineData("p < 0.05, 10 %, µS, 日本\n\tnext", "p < 0.05, 10 %, µS, 日本\n\tnext")]
    [InlineData("\u001b[31mred\u001b[0m", "\uFFFD[31mred\uFFFD[0m")]
    [InlineData("\u009b2J\a\b\u007f\0", "\uFFFD2J\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("gpj.\u202Eexe\u2066", "gpj.\uFFFDexe\uFFFD")]
    public void What_steers_a_terminal_is_replaced(string text, string plain) =>
        Assert.Equal(plain, Printable.Plain(text));

    [Theory]
    [InlineData("a < b and c<4", "a < b and c<4")]
    [InlineData("<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>")]
    [InlineData("<!-- <?php", "&lt;!-- &lt;?php")]
    public void What_begins_a_tag_is_a_sign(string text, string markdown)
    {
        Assert.Equal(markdown, Printable.Markdown(text));
        var page = new MarkdownText();
        page.Line(text);
        page.List([text]);
        Assert.Equal($"{markdown}\n\n- {markdown}\n", page.ToString());
    }

    [Theory]
    [InlineData("-5.2", "-5.2")]
    [InlineData("+1E-05", "+1E-05")]
    [InlineData("a=b", "a=b")]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("\t=1", "'\t=1")]
    public void What_a_spreadsheet_would_compute_is_quoted(string text, string field)
    {
        Assert.Equal(field, Printable.Field(text));
        Assert.Equal(
            field,
            CsvText.Read(
                CsvText.Write(
                    ["a"],
                    [
                        [text],
                    ]
                )
            )[1][0]
        );
    }
}
