using Modular.Text;

namespace Modular.Yaml;

/// <summary>The names that an enum's values have in a scenario.</summary>
internal static class Choices
{
    /// <summary>All names of an enum, in the order of the source.</summary>
    public static IEnumerable<string> Names(Type type) => Enum.GetNames(type).Select(KebabCase.FromPascal);

    /// <summary>Returns the value that a name stands for; null where the enum has no such name.</summary>
    public static object? Parse(Type type, string name)
    {
        string? found = Enum.GetNames(type).FirstOrDefault(choice => KebabCase.FromPascal(choice) == name);
        if (found is null)
            return null;
        return Enum.Parse(type, found);
    }

    /// <summary>Returns the name of a value; null for a value without a name of its own.</summary>
    public static string? NameOf(object value)
    {
        string? name = Enum.GetName(value.GetType(), value);
        if (name is null)
            return null;
        return KebabCase.FromPascal(name);
    }

    /// <summary>Returns the names of the single flags in a combination of flags.</summary>
    public static IEnumerable<string> NamesOf(Enum flags)
    {
        IEnumerable<Enum> single = Enum.GetValues(flags.GetType())
            .Cast<Enum>()
            .Where(flag => Convert.ToInt64(flag) != 0);
        return single.Where(flags.HasFlag).Select(flag => NameOf(flag)!);
    }
}
