using System.Collections.Concurrent;
using Modular.Contracts;

namespace Modular.Loading;

/// <summary>
/// The parts of all plugins that could be loaded, and a verdict on each plugin. Where two plugins offer the same name,
/// the first one wins.
/// </summary>
internal sealed class PluginCatalog
{
    private readonly List<PluginVerdict> verdicts = [];
    private readonly Dictionary<string, PluginEntry> folders = [];
    private readonly Dictionary<(Type Kind, string Name), OfferedPart> offers = [];

    private readonly TimeLimits limits;

    private PluginCatalog(TimeLimits limits) => this.limits = limits;

    /// <summary>The verdicts, one for each entry of the plugin files, in their order.</summary>
    public IReadOnlyList<PluginVerdict> Verdicts => verdicts;

    /// <summary>
    /// The data sets that were made so far, by name and options, so that variants with the same data read them once.
    /// </summary>
    public ConcurrentDictionary<string, object> MadeDatasets { get; } = [];

    /// <summary>
    /// Loads the plugins of all files. Throws <see cref="InputException"/> where a file is missing or malformed.
    /// </summary>
    /// <param name="pluginFiles">The host's own plugins.yaml and those of the user.</param>
    /// <param name="limits">The time that files and plugins may take; the usual limits unless given.</param>
    /// <param name="afterFirst">
    /// Called when the first plugin is loaded, to begin other work beside the next ones.
    /// </param>
    public static PluginCatalog Load(
        IReadOnlyList<string> pluginFiles,
        TimeLimits? limits = null,
        Action? afterFirst = null
    )
    {
        limits ??= new TimeLimits();
        var problems = new Problems();
        PluginEntry[] entries = [.. pluginFiles.SelectMany(file => PluginList.Read(file, problems, limits))];
        problems.ThrowIfAny();
        var catalog = new PluginCatalog(limits);
        foreach (PluginEntry entry in entries)
        {
            catalog.verdicts.Add(catalog.Judge(entry));
            if (catalog.verdicts.Count == 1)
                afterFirst?.Invoke();
        }
        return catalog;
    }

    /// <summary>Returns the part of a kind and a name; null where no plugin offers it.</summary>
    public OfferedPart? Find(Type kind, string name) => offers.GetValueOrDefault((kind, name));

    /// <summary>Returns all parts of a kind, in the order of their plugins.</summary>
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
            string subject = identity?.ToString() ?? entry.Where;
            return new PluginVerdict(entry.Folder, identity, [], $"{subject}: {rejection.Message}");
        }
    }

    private void CheckFolder(PluginEntry entry)
    {
        if (!folders.TryAdd(entry.Folder, entry))
            throw new PluginRejection(
                $"folder '{entry.Text}' is listed twice, first at {folders[entry.Folder].Where}; expected it once. "
                    + "Remove one of them."
            );
    }

    private void CheckLoadedOnce(PluginIdentity plugin)
    {
        PluginVerdict? first = verdicts.FirstOrDefault(verdict =>
            verdict.Rejection is null && verdict.Identity?.Name == plugin.Name
        );
        if (first is not null)
            throw new PluginRejection(
                $"is loaded already, from {first.Folder}; expected it once. "
                    + "Remove one of the two folders from plugins.yaml."
            );
    }

    private IReadOnlyList<Part> Load(PluginAssembly assembly)
    {
        CheckLoadedOnce(assembly.Identity);
        HostVersions.Check(assembly.References);
        IReadOnlyList<Part> parts = PluginLoading.Load(assembly, limits.Answer);
        PartCheck.Check(parts, part => Find(part.Kind, part.Name)?.Plugin, limits.Answer);
        foreach (Part part in parts)
            offers.Add((part.Kind, part.Name), new OfferedPart(part, assembly.Identity));
        return parts;
    }
}
