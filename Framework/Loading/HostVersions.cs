using Modular.Contracts;

namespace Modular.Loading;

/// <summary>
/// The assemblies that plugins share with the host. One built against a newer version would get a private copy of it,
/// silently, and would then not implement the host's interfaces: so it is refused before it is loaded.
/// </summary>
internal static class HostVersions
{
    private static readonly (string Name, Version Version)[] Shared =
    [
        .. ((Type[])[typeof(IPlugin), typeof(TorchSharp.torch)])
            .Select(type => type.Assembly.GetName())
            .Select(name => (name.Name!, name.Version!)),
    ];

    public static void Check(IReadOnlyDictionary<string, Version> references)
    {
        if (!references.ContainsKey(Shared[0].Name))
            throw new PluginRejection(
                $"does not reference {Shared[0].Name}; expected a plugin built against it. Remove the folder from plugins.yaml."
            );
        foreach ((string name, Version here) in Shared)
            if (references.TryGetValue(name, out Version? wanted) && wanted > here)
                throw new PluginRejection(Sentence(name, wanted, here));
    }

    /// <summary>Major and minor versions are shown, and more if those are equal.</summary>
    public static string Sentence(string name, Version wanted, Version here)
    {
        int digits = Enumerable.Range(2, 3).First(count => wanted.ToString(count) != here.ToString(count));
        string old = here.ToString(digits);
        return $"needs {name} {wanted.ToString(digits)}; this host has {old}. Update the host, or build the plugin against {old}.";
    }
}
