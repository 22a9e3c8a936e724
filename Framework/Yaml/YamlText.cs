using Modular.Text;

namespace Modular.Yaml;

/// <summary>Reads YAML from a text and writes it to one.</summary>
internal static class YamlText
{
    /// <summary>
    /// Parses a value that does not come from a file, such as that of <c>--set</c>. Problems name
    /// <paramref name="where"/> as its place. An empty text is null in YAML.
    /// </summary>
    public static Node? Parse(string text, string where, Problems problems)
    {
        if (Unprintable.Find(text) is int at)
        {
            problems.Add(where, Unprintable.Sentence(text[at]));
            return null;
        }
        int before = problems.Count;
        Node? root = new TreeReader(_ => where, problems).Read(text);
        if (root is null && problems.Count == before)
            return new Scalar(where, "", Quoted: false);
        return root;
    }

    /// <summary>Writes block YAML, with keys in order, that reads back to an equal tree.</summary>
    public static string Write(Node node) => new TreeWriter().Write(node);
}
