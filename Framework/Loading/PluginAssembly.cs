using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace Modular.Loading;

/// <summary>The metadata of a plugin's main DLL, read before it is loaded.</summary>
/// <param name="Path">The absolute path of the DLL.</param>
/// <param name="Identity">Name, version, folder and hash of the plugin.</param>
/// <param name="References">The versions of the assemblies that it was built against, by name.</param>
internal sealed record PluginAssembly(
    string Path,
    PluginIdentity Identity,
    IReadOnlyDictionary<string, Version> References
)
{
    private const string Advice = "Build the plugin again, or remove the folder from plugins.yaml.";

    /// <summary>Reads the metadata. Throws a <see cref="PluginRejection"/> where the file is no assembly.</summary>
    public static PluginAssembly Read(string path)
    {
        string name = System.IO.Path.GetFileName(path);
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            using var image = new PEReader(new MemoryStream(bytes));
            if (!image.HasMetadata || image.GetMetadataReader() is not { IsAssembly: true } metadata)
                throw NotAnAssembly(name);
            return new PluginAssembly(path, Identify(metadata, path), ReadReferences(metadata));
        }
        catch (Exception malformed)
            when (malformed
                    is BadImageFormatException
                        or InvalidOperationException
                        or ArgumentException
                        or OverflowException
            )
        {
            throw NotAnAssembly(name);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new PluginRejection($"'{name}' cannot be read; expected a readable DLL. Check its permissions.");
        }
    }

    private static PluginRejection NotAnAssembly(string name) =>
        new($"'{name}' is no .NET assembly; expected a plugin. {Advice}");

    private static PluginIdentity Identify(MetadataReader metadata, string path)
    {
        AssemblyDefinition assembly = metadata.GetAssemblyDefinition();
        string version = InformationalVersion(metadata) ?? assembly.Version.ToString();
        string folder = System.IO.Path.GetDirectoryName(path)!;
        return new(metadata.GetString(assembly.Name), version, folder, () => HashOf(path));
    }

    /// <summary>
    /// SHA-256 of the main DLL followed by the DLLs beside it in the order of their names: what a plugin does may
    /// depend on each of them.
    /// </summary>
    private static string HashOf(string path)
    {
        string[] all = Directory.GetFiles(System.IO.Path.GetDirectoryName(path)!, "*.dll");
        IEnumerable<string> beside = all.Where(dll => dll != path).Order(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string dll in beside.Prepend(path))
            hash.AppendData(Content(dll));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] Content(string dll)
    {
        try
        {
            return File.ReadAllBytes(dll);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InputException([
                $"{dll}: cannot be read; expected a readable DLL of a plugin. Check its permissions, or build it again.",
            ]);
        }
    }

    private static string? InformationalVersion(MetadataReader metadata)
    {
        foreach (CustomAttributeHandle handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            if (AttributeName(metadata, attribute) == nameof(AssemblyInformationalVersionAttribute))
                return Text(metadata.GetBlobReader(attribute.Value));
        }
        return null;
    }

    private static string? AttributeName(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return null;
        MemberReference constructor = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
        if (constructor.Parent.Kind != HandleKind.TypeReference)
            return null;
        TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)constructor.Parent);
        return metadata.GetString(type.Name);
    }

    // ECMA-335, II.23.3: a prolog of two bytes comes before the constructor's argument.
    private static string? Text(BlobReader blob)
    {
        blob.ReadUInt16();
        return blob.ReadSerializedString();
    }

    private static Dictionary<string, Version> ReadReferences(MetadataReader metadata)
    {
        var references = new Dictionary<string, Version>(StringComparer.OrdinalIgnoreCase);
        foreach (AssemblyReferenceHandle handle in metadata.AssemblyReferences)
        {
            AssemblyReference reference = metadata.GetAssemblyReference(handle);
            references[metadata.GetString(reference.Name)] = reference.Version;
        }
        return references;
    }
}
