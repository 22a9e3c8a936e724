namespace Modular.Yaml;

/// <summary>The values of a tree as texts, by their dotted paths; a list is one value.</summary>
internal static class DottedValues
{
    /// <summary>Reads a tree; nothing where there is none.</summary>
    public static Dictionary<string, string> Read(Node? node)
    {
        var values = new Dictionary<string, string>();
        Collect(node, "", values);
        return values;
    }

    private static void Collect(Node? node, string path, Dictionary<string, string> values)
    {
        switch (node)
        {
            case Mapping map:
                foreach (Entry entry in map.Entries)
                    Collect(entry.Value, ValueLocation.Join(path, entry.Key), values);
                break;
            case Sequence list:
                values[path] = $"[{string.Join(", ", list.Items.Select(DescribeItem))}]";
                break;
            case Scalar scalar:
                values[path] = scalar.Text.Length == 0 ? "empty" : scalar.Text;
                break;
        }
    }

    private static string DescribeItem(Node item)
    {
        if (item is Scalar scalar)
            return scalar.Text;
        return YamlText.Write(item).TrimEnd();
    }
}
