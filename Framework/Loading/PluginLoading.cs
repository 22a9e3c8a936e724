using System.Reflection;
using System.Runtime.Loader;
using McMaster.NETCore.Plugins.Loader;
using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;
using Modular.Yaml;

namespace Modular.Loading;

/// <summary>
/// Runs foreign code for the first time: from here on anything may be thrown, and everything becomes a sentence.
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

    /// <param name="plugin">What to load.</param>
    /// <param name="limit">How long each step may take.</param>
    public static IReadOnlyList<Part> Load(PluginAssembly plugin, TimeSpan limit)
    {
        Type door = Only(Guard("cannot be loaded", limit, () => Doors(plugin)));
        var services = new ServiceCollection();
        IPlugin instance = Guard(
            $"class '{door.Name}' cannot be made",
            limit,
            () => (IPlugin)Activator.CreateInstance(door)!
        );
        Guard("cannot register its parts", limit, () => Register(instance, services));
        return
        [
            .. services
                .Where(service => service.ServiceType == typeof(Part))
                .Select(service => (Part)service.ImplementationInstance!),
        ];
    }

    private static Type[] Doors(PluginAssembly plugin) =>
        [.. Context(plugin).LoadFromAssemblyPath(plugin.Path).GetTypes().Where(IsDoor)];

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

    private static bool IsDoor(Type type) =>
        type is { IsVisible: true, IsAbstract: false, ContainsGenericParameters: false }
        && type.IsAssignableTo(typeof(IPlugin));

    private static Type Only(Type[] doors) =>
        doors switch
        {
            [Type only] when only.GetConstructor(Type.EmptyTypes) is not null => only,
            [Type only] => throw new PluginRejection(
                $"class '{only.Name}' has no public constructor without parameters; expected one. Ask the plugin's author to add it."
            ),
            [] => throw new PluginRejection(
                "has no public class that implements IPlugin; expected one. Ask the plugin's author, or remove the folder from plugins.yaml."
            ),
            _ => throw new PluginRejection(
                $"has {doors.Length} public classes that implement IPlugin ({Expected.Quoted(doors.Select(door => door.Name))}); expected one. Ask the plugin's author."
            ),
        };

    private static bool Register(IPlugin plugin, ServiceCollection services)
    {
        plugin.Register(services);
        return true;
    }

    private static T Guard<T>(string failure, TimeSpan limit, Func<T> action)
    {
        try
        {
            return TimeLimits.Await(limit, action);
        }
        catch (Exception thrown)
        {
            throw new PluginRejection($"{failure}; {FailureReason.Describe(thrown)}");
        }
    }
}
