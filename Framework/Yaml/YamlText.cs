using Modular.Text;

namespace Modular.Yaml;

/// <summary>YAML from and to text.</summary>
internal static class YamlText
{
    /// <summary>
    /// Parses a value that does not come from a file, as of <c>--set</c>: everything in it stands at
    /// <paramref name="where"/>. No text is null.
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
        return root ?? (problems.Count == before ? new Scalar(where, "", false) : null);
    }

    /// <summary>Block YAML, keys in order, that reads back to an equal tree.</summary>
    public static string Write(Node node) => new TreeWriter().Write(node);
}
