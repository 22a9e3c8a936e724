using System.Reflection;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Descriptions;

/// <summary>
/// Reads the author's description of a member: its doc comment, where the compiler's XML file lies beside the DLL, or
/// else its DescriptionAttribute.
/// </summary>
internal sealed class DocComments
{
    private readonly Dictionary<Assembly, IReadOnlyDictionary<string, XElement>> files = [];

    /// <summary>Returns the summary of a member on one line; null where the author wrote none.</summary>
    public string? Describe(MemberInfo member) =>
        Summary(member) ?? member.GetCustomAttribute<System.ComponentModel.DescriptionAttribute>()?.Description;

    /// <summary>
    /// Returns the meanings of an enum's names, or of the names that the items of a list can take. Names without a
    /// description are left out.
    /// </summary>
    public IReadOnlyList<ChoiceMeaning> Choices(Type type)
    {
        Type inner = ValueKinds.WithoutNullable(ValueKinds.ItemType(type) ?? type);
        if (!inner.IsEnum)
            return [];
        return
        [
            .. from name in Enum.GetNames(inner)
            let meaning = Describe(inner.GetField(name)!)
            where meaning is not null
            select new ChoiceMeaning(KebabCase.FromPascal(name), meaning),
        ];
    }

    private string? Summary(MemberInfo member)
    {
        if (member.DeclaringType is not { } type)
            return null;
        IReadOnlyDictionary<string, XElement> members = Members(type.Assembly);
        string owner = type.FullName!.Replace('+', '.');
        char prefix = member is PropertyInfo ? 'P' : 'F';
        XElement? summary = members.GetValueOrDefault($"{prefix}:{owner}.{member.Name}")?.Element("summary");
        XElement? parameter = Parameter(members.GetValueOrDefault("T:" + owner), member.Name);
        return Text(summary ?? parameter);
    }

    /// <summary>Returns the comment of a positional record's parameter.</summary>
    private static XElement? Parameter(XElement? record, string name) =>
        record?.Elements("param").FirstOrDefault(parameter => parameter.Attribute("name")?.Value == name);

    private IReadOnlyDictionary<string, XElement> Members(Assembly assembly)
    {
        if (!files.TryGetValue(assembly, out IReadOnlyDictionary<string, XElement>? members))
            files[assembly] = members = Read(assembly);
        return members;
    }

    /// <summary>
    /// Reads the XML file of an assembly. Returns nothing where the file is missing or cannot be read, because a
    /// missing description must not stop the program.
    /// </summary>
    private static Dictionary<string, XElement> Read(Assembly assembly)
    {
        string path = assembly.Location.Length == 0 ? "" : Path.ChangeExtension(assembly.Location, ".xml");
        if (!File.Exists(path))
            return [];
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var members = new Dictionary<string, XElement>();
            foreach (XElement member in XDocument.Load(reader).Descendants("member"))
                if (member.Attribute("name")?.Value is { } name)
                    members.TryAdd(name, member);
            return members;
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
        string[] words = text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (XNode node in element.Nodes())
            if (node is XText words)
                text.Append(words.Value);
            else if (node is XElement { IsEmpty: true } reference)
                text.Append(Name(reference));
            else if (node is XElement nested)
            {
                if (nested.Name == "para")
                    text.Append(' ');
                Append(nested, text);
            }
    }

    /// <summary>
    /// Returns the last name of a reference: "GMax" of <c>see cref="P:Modular.Plugins.Ideal.IdealOptions.GMax"</c>.
    /// </summary>
    private static string Name(XElement reference)
    {
        XAttribute? name =
            reference.Attribute("cref") ?? reference.Attribute("name") ?? reference.Attribute("langword");
        string withoutArguments = (name?.Value ?? " ").Split('(')[0];
        return withoutArguments.Split('.')[^1];
    }
}
