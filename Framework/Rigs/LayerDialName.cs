namespace Modular.Rigs;

/// <summary>A name such as <c>fc1.rtn</c>: an imperfection, or a group of them, in some layers.</summary>
/// <param name="Layer">The name of a layer, a pattern with *, or the word for a group of layers.</param>
/// <param name="Dial">The imperfection, or the group of imperfections.</param>
internal sealed record LayerDialName(string Layer, string Dial)
{
    /// <summary>Reads a name; null where it does not end in a dot and one of the known names.</summary>
    /// <param name="name">As the scenario has it. Names of layers may have dots of their own.</param>
    /// <param name="known">The names of imperfections and of groups.</param>
    public static LayerDialName? Read(string name, IEnumerable<string> known)
    {
        string? dial = known
            .Where(one => name.Length > one.Length + 1 && name.EndsWith("." + one, StringComparison.Ordinal))
            .MaxBy(one => one.Length);
        if (dial is null)
            return null;
        return new LayerDialName(name[..^(dial.Length + 1)], dial);
    }
}
