using Modular.Text;

namespace Modular.Yaml;

/// <summary>The names of an enum's values in a scenario.</summary>
internal static class Choices
{
    public static IEnumerable<string> Names(Type type) => Enum.GetNames(type).Select(KebabCase.FromPascal);

    public static object? Parse(Type type, string name) =>
        Enum.GetNames(type).FirstOrDefault(choice => KebabCase.FromPascal(choice) == name) is { } found
            ? Enum.Parse(type, found)
            : null;

    /// <summary>Null for a value without a name of its own.</summary>
    public static string? NameOf(object value) =>
        Enum.GetName(value.GetType(), value) is { } name ? KebabCase.FromPascal(name) : null;

    /// <summary>Of a combination of flags.</summary>
    public static IEnumerable<string> NamesOf(Enum flags) =>
        Enum.GetValues(flags.GetType())
            .Cast<Enum>()
            .Where(flag => Convert.ToInt64(flag) != 0 && flags.HasFlag(flag))
            .Select(flag => NameOf(flag)!);
}
