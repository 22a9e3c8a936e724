using System.Reflection;
using Modular.Scenarios.Yaml;

namespace Modular.Plugins;

/// <summary>Says in the second half of a sentence why foreign code failed.</summary>
internal static class Blame
{
    public static string Of(Exception thrown) => Innermost(thrown) switch
    {
        FileNotFoundException { FileName: { } file } when AssemblyIn(file) is { } assembly =>
            $"'{assembly}' is not in its folder; expected every dependency there. Copy it there, or publish the plugin again.",
        Exception inner => $"it says: {Excerpt.Line(inner.Message).TrimEnd('.')}. Ask the plugin's author.",
    };

    private static Exception Innermost(Exception thrown) => thrown switch
    {
        ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } => Innermost(first),
        TargetInvocationException or TypeInitializationException or AggregateException when thrown.InnerException is { } inner => Innermost(inner),
        _ => thrown,
    };

    /// <summary>"Acme.Physics 1.2.0.0" from a full assembly name; null from the path of another file.</summary>
    private static string? AssemblyIn(string file) => file.Contains(", Version=") && new AssemblyName(file) is { } name ? $"{name.Name} {name.Version}" : null;
}
