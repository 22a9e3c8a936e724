using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Modular.Scenarios.Yaml;

namespace Modular.Reports.Html;

/// <summary>What the author of a part says about its options: a [Description], or the doc comment in the XML file beside the DLL; nothing where neither is there.</summary>
internal static partial class OptionNotes
{
    /// <summary>By the options' names in a scenario.</summary>
    public static IReadOnlyDictionary<string, string> Of(Type options)
    {
        IReadOnlyDictionary<string, string> comments = Comments(Path.ChangeExtension(options.Assembly.Location, ".xml"));
        return Option.Of(options).ToDictionary(option => option.Key, option => Note(option.Property, comments));
    }

    private static string Note(PropertyInfo option, IReadOnlyDictionary<string, string> comments) =>
        option.GetCustomAttribute<DescriptionAttribute>()?.Description ?? comments.GetValueOrDefault($"P:{option.DeclaringType!.FullName!.Replace('+', '.')}.{option.Name}", "");

    private static IReadOnlyDictionary<string, string> Comments(string file)
    {
        try
        {
            return File.Exists(file)
                ? XDocument.Load(file).Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, member => Words(member.Element("summary")))
                : new Dictionary<string, string>();
        }
        catch (Exception error) when (error is XmlException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return new Dictionary<string, string>();
        }
    }

    private static string Words(XElement? summary) => summary is null ? "" : Space().Replace(string.Concat(summary.DescendantNodes().Select(Word)), " ").Trim();

    private static string Word(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } element => ((string?)element.Attribute("cref") ?? (string?)element.Attribute("langword") ?? "").Split('.', ':')[^1],
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
