using System.Reflection;
using Modular.Contracts;

namespace Modular.Loading;

/// <summary>
/// Checks the versions of the assemblies that plugins share with the host. A plugin built against a newer version would
/// silently get a copy of its own and would not implement the host's interfaces, so it is refused before it is loaded.
/// </summary>
internal static class HostVersions
{
    private static readonly AssemblyName Contracts = typeof(IPlugin).Assembly.GetName();
    private static readonly AssemblyName Tensors = typeof(TorchSharp.torch).Assembly.GetName();

    /// <summary>Refuses a plugin that does not reference the contracts, or references a newer version.</summary>
    /// <param name="references">The versions of the referenced assemblies, by name.</param>
    public static void Check(IReadOnlyDictionary<string, Version> references)
    {
        if (!references.ContainsKey(Contracts.Name!))
            throw new PluginRejection(
                $"does not reference {Contracts.Name}; expected a plugin built against it. "
                    + "Remove the folder from plugins.yaml."
            );
        foreach (AssemblyName shared in new[] { Contracts, Tensors })
            if (references.TryGetValue(shared.Name!, out Version? wanted) && wanted > shared.Version)
                throw new PluginRejection(Sentence(shared.Name!, wanted, shared.Version!));
    }

    /// <summary>
    /// Says that a plugin needs a newer version than the host has. It shows major and minor versions, and more where
    /// those are equal.
    /// </summary>
    public static string Sentence(string name, Version wanted, Version here)
    {
        int parts = Enumerable.Range(2, 3).First(count => wanted.ToString(count) != here.ToString(count));
        string old = here.ToString(parts);
        return $"needs {name} {wanted.ToString(parts)}; this host has {old}. "
            + $"Update the host, or build the plugin against {old}.";
    }
}
