using System.Security.Cryptography;
using Modular.Contracts;
using Modular.Loading;
using Modular.Yaml;
using TorchSharp;

namespace Modular.Framework.Tests.Plugins;

public sealed class PluginCatalogTest : IDisposable
{
    private static readonly string FeFet = Path.Combine(PluginFolders.Fixtures, "Acme.FeFet");

    private readonly PluginFolders folders = new();

    public void Dispose() => folders.Dispose();

    [Fact]
    public void A_strangers_plugin_is_loaded_and_named()
    {
        PluginCatalog catalog = folders.Load(FeFet);
        PluginVerdict verdict = Assert.Single(catalog.Verdicts);
        Assert.Null(verdict.Rejection);
        Assert.Equal(FeFet, verdict.Folder);
        Assert.Equal("Acme.FeFet 2.1.0", verdict.Identity!.ToString());
        Assert.Equal(HashOf("Acme.FeFet.dll", "YamlDotNet.dll"), verdict.Identity.Sha256);
        Assert.Equal(["fefet-pair", "fefet"], verdict.Parts.Select(part => part.Name));
        Assert.Equal(["fefet-pair", "fefet"], catalog.OfKind(typeof(ICell)).Select(offer => offer.Part.Name));
        Assert.Same(verdict.Identity, catalog.Find(typeof(ICell), "fefet")!.Plugin);
        Assert.Null(catalog.Find(typeof(ICell), "pcm"));
        Assert.Null(catalog.Find(typeof(IMemory), "fefet"));
        Assert.Empty(catalog.OfKind(typeof(IMemory)));
    }

    [Fact]
    public void A_record_is_refused_a_plugin_that_is_gone_since_it_was_loaded()
    {
        folders.Copy("Acme.FeFet", "gone");
        PluginIdentity identity = folders.Load("gone").Verdicts.Single().Identity!;
        string dll = Path.Combine(identity.Folder, "Acme.FeFet.dll");
        File.Delete(dll);
        var refused = Assert.Throws<InputException>(() => identity.Sha256);
        Assert.Equal(
            [$"{dll}: cannot be read; expected a readable DLL of a plugin. Check its permissions, or build it again."],
            refused.Problems
        );
    }

    [Fact]
    public void Contracts_and_TorchSharp_are_shared_and_a_private_package_is_not()
    {
        Part part = folders.Load(FeFet).Find(typeof(ICell), "fefet-pair")!.Part;
        object options = Binder.Bind(Mapping.Empty("x"), part.Options, new(new Problems(), ".", "cell 'fefet-pair'"))!;
        var cell = Assert.IsType<ICell>(part.Create(options), exactMatch: false);
        using torch.Tensor targets = cell.Targets(torch.ones(1, 1), default);
        Assert.Equal([0.5f, -0.5f], targets.data<float>().ToArray());
        Assert.Same(typeof(torch).Assembly, cell.GetType().GetMethod("Targets")!.ReturnType.Assembly);

        System.Reflection.Assembly own = (
            (Type)cell.GetType().GetProperty("PrivateDependency")!.GetValue(cell)!
        ).Assembly;
        System.Reflection.Assembly hosts = typeof(YamlDotNet.Core.Parser).Assembly;
        Assert.Equal("Two FeFETs a weight, by an old parser.", part.Summary);
        Assert.Equal(hosts.GetName().Name, own.GetName().Name);
        Assert.NotSame(hosts, own);
        Assert.Equal(new Version(1, 0, 0, 0), own.GetName().Version);
    }

    [Fact]
    public void Folders_are_relative_to_their_list_and_several_lists_add_up()
    {
        folders.Copy("Acme.FeFet", "here/Acme.FeFet");
        folders.Copy("Misbehaving", "other-kind");
        string own = folders.Write("here/plugins.yaml", "- Acme.FeFet\n");
        string users = folders.Write("users.yaml", "plugins: [other-kind]\n");
        PluginCatalog catalog = PluginCatalog.Load([own, users]);
        Assert.Equal(["Acme.FeFet", "Misbehaving"], catalog.Verdicts.Select(verdict => verdict.Identity!.Name));
        Assert.Equal("Misbehaving", catalog.Find(typeof(IMemory), "fefet")!.Plugin.Name);
        Assert.Equal("Acme.FeFet", catalog.Find(typeof(ICell), "fefet")!.Plugin.Name);
    }

    [Fact]
    public void A_rejected_plugin_does_not_stop_the_next()
    {
        folders.Copy("Misbehaving", "throwing-constructor");
        PluginCatalog catalog = folders.Load("throwing-constructor", FeFet);
        Assert.NotNull(catalog.Verdicts[0].Rejection);
        Assert.Empty(catalog.Verdicts[0].Parts);
        Assert.Equal("Misbehaving 2.1.0", catalog.Verdicts[0].Identity!.ToString());
        Assert.Null(catalog.Verdicts[1].Rejection);
    }

    [Fact]
    public void Every_plugin_beside_the_host_is_accepted()
    {
        PluginCatalog catalog = PluginCatalog.Load([Path.Combine(RepositoryFiles.HostFolder, "plugins.yaml")]);
        Assert.NotEmpty(catalog.Verdicts);
        Assert.All(catalog.Verdicts, verdict => Assert.Null(verdict.Rejection));
    }

    /// <summary>A plugin's hash covers what it brings along: the main DLL first, then the others by name.</summary>
    private static string HashOf(params string[] dlls) =>
        Convert.ToHexStringLower(
            SHA256.HashData([.. dlls.SelectMany(dll => File.ReadAllBytes(Path.Combine(FeFet, dll)))])
        );
}
