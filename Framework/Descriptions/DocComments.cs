using System.Reflection;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Descriptions;

/// <summary>
/// What a member's author says of it: its doc comment, where the XML file that the compiler writes lies beside the DLL,
/// else its DescriptionAttribute.
/// </summary>
internal sealed class DocComments
{
    private readonly Dictionary<Assembly, IReadOnlyDictionary<string, XElement>> files = [];

    /// <summary>The summary on one line; null where nothing is said.</summary>
    public string? Describe(MemberInfo member) =>
        Summary(member) ?? member.GetCustomAttribute<System.ComponentModel.DescriptionAttribute>()?.Description;

    /// <summary>What the names of an enum mean, or of a list's items; only those of which something is said.</summary>
    public IReadOnlyList<(string Name, string Meaning)> Choices(Type type)
    {
        Type inner = ValueKinds.WithoutNullable(ValueKinds.ItemType(type) ?? type);
        if (!inner.IsEnum)
            return [];
        return
        [
            .. from name in Enum.GetNames(inner)
            let meaning = Describe(inner.GetField(name)!)
            where meaning is not null
            select (KebabCase.FromPascal(name), meaning),
        ];
    }

    private string? Summary(MemberInfo member)
    {
        if (member.DeclaringType is not { } type)
            return null;
        IReadOnlyDictionary<string, XElement> members = Members(type.Assembly);
        string owner = type.FullName!.Replace('+', '.');
        XElement? own = members
            .GetValueOrDefault($"{(member is PropertyInfo ? 'P' : 'F')}:{owner}.{member.Name}")
            ?.Element("summary");
        return Text(own ?? Parameter(members.GetValueOrDefault("T:" + owner), member.Name));
    }

    /// <summary>Of a positional record.</summary>
    private static XElement? Parameter(XElement? record, string name) =>
        record?.Elements("param").FirstOrDefault(parameter => parameter.Attribute("name")?.Value == name);

    private IReadOnlyDictionary<string, XElement> Members(Assembly assembly)
    {
        if (!files.TryGetValue(assembly, out IReadOnlyDictionary<string, XElement>? members))
            files[assembly] = members = Read(assembly);
        return members;
    }

    /// <summary>
    /// Nothing where there is no such file, or no such file that can be read: a description is never worth a failure.
    /// </summary>
    private static Dictionary<string, XElement> Read(Assembly assembly)
    {
        string path = assembly.Location.Length == 0 ? "" : Path.ChangeExtension(assembly.Location, ".xml");
        if (!File.Exists(path))
            return [];
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument
                .Load(reader)
                .Descendants("member")
                .Where(member => member.Attribute("name") is not null)
                .GroupBy(member => member.Attribute("name")!.Value)
                .ToDictionary(same => same.Key, same => same.First());
        }
        catch (Exception broken) when (broken is XmlException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
            return null;
        var text = new StringBuilder();
        Append(element, text);
        string line = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (XNode node in element.Nodes())
            if (node is XText words)
                text.Append(words.Value);
            else if (node is XElement { IsEmpty: true } reference)
                text.Append(Name(reference));
            else if (node is XElement nested)
                Append(nested, text.Append(nested.Name == "para" ? " " : ""));
    }

    /// <summary>"GMax" of <c>see cref="P:Modular.Plugins.Ideal.IdealOptions.GMax"</c>.</summary>
    private static string Name(XElement reference)
    {
        string name =
            (reference.Attribute("cref") ?? reference.Attribute("name") ?? reference.Attribute("langword"))?.Value
            ?? " ";
        return name.Split('(')[0].Split('.')[^1];
    }
}
