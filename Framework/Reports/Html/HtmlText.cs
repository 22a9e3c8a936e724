using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Modular.Reports.Html;

/// <summary>Writes a tree as HTML 5. Apart from its script, it is also well-formed XML.</summary>
internal sealed class HtmlText
{
    private static readonly HashSet<string> Void = ["meta", "link", "br"];
    private static readonly HashSet<string> Raw = ["script", "style"];
    private static readonly HashSet<string> Inline =
    [
        "a",
        "b",
        "br",
        "code",
        "em",
        "span",
        "strong",
        "text",
        "small",
        "button",
    ];

    private readonly StringBuilder text = new();

    private HtmlText() { }

    public static string Render(XElement page)
    {
        var html = new HtmlText();
        html.text.Append("<!DOCTYPE html>\n");
        html.Write(page);
        return html.text.ToString();
    }

    private void Write(XElement element)
    {
        string name = element.Name.LocalName;
        text.Append('<').Append(name);
        foreach (XAttribute attribute in element.Attributes())
        {
            text.Append(' ').Append(attribute.Name.LocalName).Append("=\"");
            Escape(attribute.Value);
            text.Append('"');
        }
        text.Append(Void.Contains(name) ? "/>" : ">");
        if (!Void.Contains(name))
            Inside(element, name);
        if (!Inline.Contains(name))
            text.Append('\n');
    }

    private void Inside(XElement element, string name)
    {
        foreach (XNode node in element.Nodes())
            if (node is XElement child)
                Write(child);
            else if (node is XText words && Raw.Contains(name))
                text.Append(words.Value);
            else if (node is XText plain)
                Escape(plain.Value);
        text.Append("</").Append(name).Append('>');
    }

    /// <summary>Escapes a text. Characters that neither HTML nor XML allows become the replacement character.</summary>
    private void Escape(string value)
    {
        foreach (Rune rune in value.EnumerateRunes())
            if (rune.Value == '&')
                text.Append("&amp;");
            else if (rune.Value == '<')
                text.Append("&lt;");
            else if (rune.Value == '>')
                text.Append("&gt;");
            else if (rune.Value == '"')
                text.Append("&quot;");
            else if (rune.IsBmp && (!XmlConvert.IsXmlChar((char)rune.Value) || rune.Value is > 126 and < 160))
                text.Append('\uFFFD');
            else
                text.Append(rune.ToString());
    }
}
