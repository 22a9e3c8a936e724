using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using McMaster.NETCore.Plugins.Loader;
using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;
using Modular.Yaml;

namespace Modular.Loading;

/// <summary>
/// Loads a plugin and runs its code for the first time. The code may throw anything; every failure becomes the sentence
/// of a <see cref="PluginRejection"/>.
/// </summary>
internal static class PluginLoading
{
    /// <summary>
    /// The names of the assemblies that a plugin takes from the host: the contracts, TorchSharp, and what these
    /// reference. They are named one by one, because the loader would otherwise load each of them to follow its
    /// references.
    /// </summary>
    private static readonly AssemblyName[] Shared =
    [
        .. ((Type[])[typeof(IPlugin), typeof(TorchSharp.torch)])
            .Select(type => type.Assembly)
            .SelectMany(assembly => assembly.GetReferencedAssemblies().Prepend(assembly.GetName()))
            .DistinctBy(name => name.Name),
    ];

    private static ConcurrentDictionary<string, AssemblyLoadContext>? kept;

    /// <summary>
    /// From now on, the code of a plugin beside the program is loaded once, for a process that answers many calls. The
    /// plugin and its parts are made anew for each.
    /// </summary>
    public static void KeepContexts() => kept ??= [];

    /// <summary>Returns the parts that the plugin registers.</summary>
    /// <param name="plugin">The plugin to load.</param>
    /// <param name="limit">The time that each step may take.</param>
    public static IReadOnlyList<Part> Load(PluginAssembly plugin, TimeSpan limit)
    {
        string who = plugin.Identity.ToString();
        Type type = OnlyPlugin(Guard(who, "cannot be loaded", limit, () => PluginTypes(plugin)));
        IPlugin instance = Guard(who, $"class '{type.Name}' cannot be made", limit, () => Create(type));
        var services = new ServiceCollection();
        Guard(who, "cannot register its parts", limit, () => Register(instance, services));
        IEnumerable<ServiceDescriptor> parts = services.Where(service => service.ServiceType == typeof(Part));
        return [.. parts.Select(part => (Part)part.ImplementationInstance!)];
    }

    private static Type[] PluginTypes(PluginAssembly plugin) =>
        [.. ContextOf(plugin).LoadFromAssemblyPath(plugin.Path).GetExportedTypes().Where(IsPlugin)];

    private static AssemblyLoadContext ContextOf(PluginAssembly plugin)
    {
        bool isBeside = plugin.Path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal);
        if (kept is null || !isBeside)
            return Context(plugin);
        return kept.GetOrAdd(plugin.Path, _ => Context(plugin));
    }

    /// <summary>
    /// The plugin's own load context. It reads no runtimeconfig.json, neither the plugin's nor the host's: these could
    /// only name further folders, and a plugin's dependencies lie in its own.
    /// </summary>
    private static AssemblyLoadContext Context(PluginAssembly plugin)
    {
        var builder = new AssemblyLoadContextBuilder();
        builder.SetMainAssemblyPath(plugin.Path);
        builder.IsLazyLoaded(true);
        foreach (AssemblyName name in Shared)
            builder.PreferDefaultLoadContextAssembly(name);
        return builder.Build();
    }

    private static bool IsPlugin(Type type) =>
        type is { IsVisible: true, IsAbstract: false, ContainsGenericParameters: false }
        && type.IsAssignableTo(typeof(IPlugin));

    private static Type OnlyPlugin(Type[] types)
    {
        if (types.Length == 0)
            throw new PluginRejection(
                "has no public class that implements IPlugin; expected one. "
                    + "Ask the plugin's author, or remove the folder from plugins.yaml."
            );
        if (types.Length > 1)
        {
            string names = Expected.Quoted(types.Select(type => type.Name));
            throw new PluginRejection(
                $"has {types.Length} public classes that implement IPlugin ({names}); expected one. "
                    + FailureReason.AskAuthor
            );
        }
        if (types[0].GetConstructor(Type.EmptyTypes) is null)
            throw new PluginRejection(
                $"class '{types[0].Name}' has no public constructor without parameters; expected one. "
                    + "Ask the plugin's author to add it."
            );
        return types[0];
    }

    private static IPlugin Create(Type type) => (IPlugin)Activator.CreateInstance(type)!;

    private static bool Register(IPlugin plugin, ServiceCollection services)
    {
        plugin.Register(services);
        return true;
    }

    private static T Guard<T>(string who, string failure, TimeSpan limit, Func<T> action)
    {
        var call = new ForeignCall(null, who, "loading it");
        try
        {
            return TimeLimits.Await(limit, () => call.Run(action));
        }
        catch (Exception thrown)
        {
            throw new PluginRejection($"{failure}; {FailureReason.Describe(thrown)}");
        }
    }
}
