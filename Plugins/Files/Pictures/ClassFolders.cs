namespace Modular.Plugins.Files.Pictures;

/// <summary>The folders of the classes below one folder, in the order of their names (by Unicode numbers).</summary>
/// <param name="Path">The folder that has them.</param>
/// <param name="Names">The names of the classes.</param>
internal sealed record ClassFolders(string Path, IReadOnlyList<string> Names)
{
    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp"];

    /// <summary>Finds the folders. Throws a FileNotFoundException where there is none.</summary>
    public static ClassFolders Find(string path)
    {
        if (!Directory.Exists(path))
            throw Missing(path, "does not exist");
        string[] names =
        [
            .. Directory
                .EnumerateDirectories(path)
                .Select(name => System.IO.Path.GetFileName(name))
                .Order(StringComparer.Ordinal),
        ];
        if (names.Length > 0)
            return new ClassFolders(path, names);
        throw Missing(path, "holds no folder");
    }

    /// <summary>The first classes. Throws an InvalidDataException where there are not so many.</summary>
    public ClassFolders Take(int? count)
    {
        if (count > Names.Count)
            throw new InvalidDataException(
                $"{Path}: holds {Names.Count} folders; option 'classes' asks for {count}. Lower 'classes', or add some."
            );
        return this with { Names = [.. Names.Take(count ?? Names.Count)] };
    }

    /// <summary>Throws an InvalidDataException where a class is missing that other folders have.</summary>
    public void CheckHas(ClassFolders other)
    {
        if (other.Names.Except(Names).FirstOrDefault() is { } missing)
            throw new InvalidDataException(
                $"{Path}: has no folder '{missing}'; expected each class of {other.Path}. Add it, or remove the other."
            );
    }

    /// <summary>
    /// The pictures of all classes, class by class, each in the order of names. Throws an InvalidDataException where a
    /// class has none.
    /// </summary>
    public IReadOnlyList<PictureFile> Pictures(int? mostPerClass)
    {
        List<PictureFile> pictures = [];
        for (int label = 0; label < Names.Count; label++)
        {
            string folder = System.IO.Path.Combine(Path, Names[label]);
            string[] paths = [.. Directory.EnumerateFiles(folder).Where(IsPicture).Order(StringComparer.Ordinal)];
            if (paths.Length == 0)
                throw new InvalidDataException(
                    $"{folder}: holds no picture; expected files that end in {string.Join(", ", Endings)}. "
                        + "Put some there, or remove the folder."
                );
            pictures.AddRange(paths.Take(mostPerClass ?? paths.Length).Select(path => new PictureFile(path, label)));
        }
        return pictures;
    }

    private static bool IsPicture(string path) =>
        Endings.Contains(System.IO.Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static FileNotFoundException Missing(string path, string wrong) =>
        new(
            $"{path}: {wrong}; expected a folder for each class, as ImageNet has them. "
                + "Make them, or correct 'directory', 'train' or 'test'.",
            path
        );
}
