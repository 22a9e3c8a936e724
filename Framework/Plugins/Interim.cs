using McMaster.NETCore.Plugins;
using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;
namespace Modular.Plugins;
internal sealed record PluginIdentity(string Name, string Version, string Folder, string Sha256);
internal sealed record Offer(Part Part, PluginIdentity Plugin);
internal sealed record PluginVerdict(string Folder, PluginIdentity? Identity, IReadOnlyList<Part> Parts, string? Rejection);
internal sealed class PluginCatalog(List<PluginVerdict> verdicts)
{
    public IReadOnlyList<PluginVerdict> Verdicts => verdicts;
    public IEnumerable<Offer> Of(Type kind) => from v in verdicts from p in v.Parts where p.Kind == kind select new Offer(p, v.Identity!);
    public Offer? Find(Type kind, string name) => Of(kind).FirstOrDefault(o => o.Part.Name == name);
    public static PluginCatalog Load(IReadOnlyList<string> files)
    {
        var list = new List<PluginVerdict>();
        foreach (string line in File.ReadAllLines(files[0]).Where(l => l.StartsWith("- ")))
        {
            string folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(files[0]))!, line[2..].Split('#')[0].Trim());
            string dll = Directory.GetFiles(folder, "Modular.Plugins.*.dll")[0];
            var loader = PluginLoader.CreateFromAssemblyFile(dll, sharedTypes: [typeof(IPlugin)]);
            var asm = loader.LoadDefaultAssembly();
            var services = new ServiceCollection();
            ((IPlugin)Activator.CreateInstance(asm.GetTypes().Single(t => typeof(IPlugin).IsAssignableFrom(t)))!).Register(services);
            list.Add(new(folder, new(asm.GetName().Name!, "0.1.0", folder, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(dll)))), [.. services.Select(s => (Part)s.ImplementationInstance!)], null));
        }
        return new(list);
    }
}
