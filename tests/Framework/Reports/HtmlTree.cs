using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Modular.Framework.Tests;

/// <summary>A page, read back strictly.</summary>
internal static partial class HtmlTree
{
    public static XElement Parse(string page)
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page);
        return XDocument.Parse(Code().Replace(page["<!DOCTYPE html>\n".Length..], "<$1></$1>")).Root!;
    }

    public static XElement Section(this XElement page, string id) =>
        page.Descendants("section").Single(section => (string?)section.Attribute("id") == id);

    /// <summary>The rows of a table's body, cell by cell.</summary>
    public static string[][] Rows(this XElement around) =>
        [
            .. around
                .Descendants("tbody")
                .First()
                .Elements("tr")
                .Select(row => row.Elements().Select(cell => cell.Value.Trim()).ToArray()),
        ];

    public static bool Has(this XElement element, string name, string value) =>
        ((string?)element.Attribute(name))?.Split(' ').Contains(value) == true;

    [GeneratedRegex("<(script|style)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Code();
}
