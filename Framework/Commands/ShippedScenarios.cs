using Modular.Yaml;

namespace Modular.Commands;

/// <summary>The scenarios that come with the program, in the folder <c>scenarios</c> beside it.</summary>
internal static class ShippedScenarios
{
    /// <summary>The paths of their files, in the order of their names.</summary>
    public static IReadOnlyList<string> Files
    {
        get
        {
            string folder = Path.Combine(AppContext.BaseDirectory, "scenarios");
            if (!Directory.Exists(folder))
                return [];
            return
            [
                .. Directory
                    .GetFiles(folder, "*.yaml")
                    .OrderBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>Their names, as 'modular init' takes them.</summary>
    public static IReadOnlyList<string> Names => [.. Files.Select(file => Path.GetFileNameWithoutExtension(file))];

    /// <summary>The file of the scenario with a name; null where there is none.</summary>
    public static string? Find(string name) =>
        Files.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == name);

    /// <summary>The first sentence of a scenario's description.</summary>
    public static string Summary(string file)
    {
        Dictionary<string, string> values = DottedValues.Read(
            YamlText.Parse(File.ReadAllText(file), file, new Problems())
        );
        string description = values.GetValueOrDefault("description", "").ReplaceLineEndings(" ").Trim();
        int end = description.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? description : description[..(end + 1)];
    }
}
