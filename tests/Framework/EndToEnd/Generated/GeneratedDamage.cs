using System.Text;
using System.Text.Json.Nodes;
using Modular.Files;

namespace Modular.Framework.Tests.EndToEnd.Generated;

/// <summary>Damages to a run folder, each to one of its files, always the same for a number.</summary>
internal static class GeneratedDamage
{
    private const int Ways = 12;

    private static readonly string[] Values =
    [
        "null",
        "-1",
        "1e300",
        "2000000000",
        "\"x\"",
        "[]",
        "{}",
        "[null]",
        "true",
        "\"\\u001b[31m\"",
    ];

    /// <summary>Damages a folder; gives the path of the file that was damaged, from the folder.</summary>
    /// <param name="folder">A copy of a run folder.</param>
    /// <param name="number">Which damage.</param>
    public static string Do(string folder, int number)
    {
        var chance = new Chance((ulong)number);
        string[] files =
        [
            .. Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".json" or ".yaml")
                .Order(StringComparer.Ordinal),
        ];
        string file = chance.Pick(files);
        Damage(file, chance, number % Ways, chance.Pick(files));
        return Path.GetRelativePath(folder, file);
    }

    private static void Damage(string file, Chance chance, int way, string other)
    {
        byte[] content = File.ReadAllBytes(file);
        switch (way)
        {
            case 0:
                File.WriteAllBytes(file, content[..chance.Below(content.Length)]);
                break;
            case 1:
                content[chance.Below(content.Length)] ^= (byte)(1 << chance.Below(7));
                File.WriteAllBytes(file, content);
                break;
            case 2:
                File.Delete(file);
                break;
            case 3:
                File.WriteAllBytes(file, chance.Bytes(200));
                break;
            case 4:
                File.WriteAllBytes(file, File.ReadAllBytes(other));
                break;
            case 5:
                File.WriteAllText(file, chance.Pick<string>(["", "null", "{}", "[]", "[null]", "\0"]));
                break;
            case 6:
                File.Delete(file);
                Directory.CreateDirectory(file);
                break;
            case 7:
                File.Delete(file);
                File.CreateSymbolicLink(file, chance.Pick<string>(["/dev/zero", "nothing", Path.GetFileName(file)]));
                break;
            default:
                Edit(file, Encoding.UTF8.GetString(content), chance);
                break;
        }
    }

    /// <summary>Another value for one of the properties, with a new seal where there was one.</summary>
    private static void Edit(string file, string text, Chance chance)
    {
        if (Path.GetExtension(file) == ".yaml")
        {
            string[] lines = text.Split('\n');
            int line = chance.Below(lines.Length - 1);
            lines[line] = lines[line].Split(':')[0] + ": " + chance.Pick(Values);
            File.WriteAllText(file, string.Join('\n', lines));
            return;
        }
        SealedText parts = Seal.Split(text);
        JsonNode root = JsonNode.Parse(parts.Content)!;
        JsonNode at = root;
        while (at is JsonObject or JsonArray && Children(at) is { Count: > 0 } children)
        {
            string key = chance.Pick(children);
            JsonNode? child = Child(at, key);
            if (child is null or JsonValue || chance.Below(3) == 0)
            {
                Replace(at, key, JsonNode.Parse(chance.Pick(Values)));
                break;
            }
            at = child;
        }
        string changed = root.ToJsonString(RecordJson.Options);
        File.WriteAllText(file, parts.Holds is null ? changed : Seal.Add(changed));
    }

    private static IReadOnlyList<string> Children(JsonNode node) =>
        node is JsonObject map
            ? [.. map.Select(entry => entry.Key)]
            : [.. Enumerable.Range(0, node.AsArray().Count).Select(i => $"{i}")];

    private static JsonNode? Child(JsonNode node, string key) =>
        node is JsonObject map ? map[key] : node.AsArray()[int.Parse(key)];

    private static void Replace(JsonNode node, string key, JsonNode? value)
    {
        if (node is JsonObject map)
            map[key] = value;
        else
            node.AsArray()[int.Parse(key)] = value;
    }
}
