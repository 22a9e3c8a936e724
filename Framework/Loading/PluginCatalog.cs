using Modular.Contracts;

namespace Modular.Loading;

/// <summary>
/// The parts of all plugins that could be loaded, and a verdict on each plugin. Where names clash, the first wins.
/// </summary>
internal sealed class PluginCatalog
{
    private readonly List<PluginVerdict> verdicts = [];
    private readonly Dictionary<string, PluginEntry> folders = [];
    private readonly Dictionary<(Type Kind, string Name), OfferedPart> offers = [];

    private readonly TimeLimits patience;

    private PluginCatalog(TimeLimits patience) => this.patience = patience;

    /// <summary>One an entry of the plugin files, in their order.</summary>
    public IReadOnlyList<PluginVerdict> Verdicts => verdicts;

    /// <param name="pluginFiles">The host's own plugins.yaml and the user's. <see cref="InputException"/> if one is
    /// missing or malformed.</param>
    /// <param name="patience">Its limits; the usual ones unless given.</param>
    public static PluginCatalog Load(IReadOnlyList<string> pluginFiles, TimeLimits? patience = null)
    {
        patience ??= new();
        var problems = new Problems();
        PluginEntry[] entries = [.. pluginFiles.SelectMany(file => PluginList.Read(file, problems, patience))];
        problems.ThrowIfAny();
        var catalog = new PluginCatalog(patience);
        foreach (PluginEntry entry in entries)
            catalog.verdicts.Add(catalog.Judge(entry));
        return catalog;
    }

    public OfferedPart? Find(Type kind, string name) => offers.GetValueOrDefault((kind, name));

    /// <summary>In the order of their plugins.</summary>
    public IEnumerable<OfferedPart> OfKind(Type kind) => offers.Values.Where(offer => offer.Part.Kind == kind);

    private PluginVerdict Judge(PluginEntry entry)
    {
        PluginIdentity? identity = null;
        try
        {
            CheckFolder(entry);
            PluginAssembly assembly = PluginAssembly.Read(PluginFolder.MainDll(entry));
            identity = assembly.Identity;
            return new PluginVerdict(entry.Folder, identity, Load(assembly), Rejection: null);
        }
        catch (PluginRejection rejection)
        {
            return new PluginVerdict(
                entry.Folder,
                identity,
                [],
                $"{identity?.ToString() ?? entry.Where}: {rejection.Message}"
            );
        }
    }

    private void CheckFolder(PluginEntry entry)
    {
        if (!folders.TryAdd(entry.Folder, entry))
            throw new PluginRejection(
                $"folder '{entry.Text}' is listed twice, first at {folders[entry.Folder].Where}; expected it once. Remove one of them."
            );
    }

    private IReadOnlyList<Part> Load(PluginAssembly assembly)
    {
        if (
            verdicts.FirstOrDefault(verdict =>
                verdict.Rejection is null && verdict.Identity?.Name == assembly.Identity.Name
            ) is
            { } first
        )
            throw new PluginRejection(
                $"is loaded already, from {first.Folder}; expected it once. Remove one of the two folders from plugins.yaml."
            );
        HostVersions.Check(assembly.References);
        IReadOnlyList<Part> parts = PluginLoading.Load(assembly, patience.Answer);
        PartCheck.Check(parts, part => offers.GetValueOrDefault((part.Kind, part.Name))?.Plugin, patience.Answer);
        foreach (Part part in parts)
            offers.Add((part.Kind, part.Name), new OfferedPart(part, assembly.Identity));
        return parts;
    }
}
