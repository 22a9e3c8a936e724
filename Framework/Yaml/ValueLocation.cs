using Modular.Text;

namespace Modular.Yaml;

/// <summary>
/// The name that sentences give to a value: "option 'training.epochs' of the scenario", "item 2 of option 'hidden' of
/// network 'mlp'".
/// </summary>
/// <param name="Owner">The part or the scenario that the option belongs to, or the list of an item.</param>
/// <param name="Path">The keys from the owner to the value, joined by dots; empty for the owner itself.</param>
internal sealed record ValueLocation(string Owner, string Path = "")
{
    /// <summary>Returns the location of a value in this record or map.</summary>
    public ValueLocation Member(string key) => this with { Path = Join(Path, key) };

    /// <summary>Returns the path of a key under a path, joined by dots: the key alone under an empty path.</summary>
    public static string Join(string path, string key)
    {
        if (path.Length == 0)
            return key;
        return $"{path}.{key}";
    }

    /// <summary>Returns the location of an item of this list, by its index from 0.</summary>
    public ValueLocation Item(int index) => new($"item {index + 1} of {this}");

    public override string ToString()
    {
        if (Path == "")
            return Owner;
        return $"option '{Excerpt.Shorten(Path)}' of {Owner}";
    }
}
