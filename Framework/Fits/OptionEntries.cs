using Modular.Measurements;
using Modular.Yaml;

namespace Modular.Fits;

/// <summary>Options of a memory that were given on the command line, as entries of a scenario.</summary>
internal sealed class OptionEntries
{
    /// <summary>The key of the memory's option for what its files do not say themselves.</summary>
    public const string Reading = "reading";

    private readonly List<Entry> entries = [];

    /// <summary>The entries that were given, as a map.</summary>
    public Mapping Map => new("", entries);

    /// <summary>Whether no option was given.</summary>
    public bool IsEmpty => entries.Count == 0;

    /// <summary>The entries in their order.</summary>
    public IReadOnlyList<Entry> All => entries;

    /// <summary>
    /// The entries as settings for reading the files. Throws <see cref="InputException"/> where one is wrong.
    /// </summary>
    public ReadingSettings Settings
    {
        get
        {
            var problems = new Problems();
            var context = new BinderContext(problems, Directory.GetCurrentDirectory(), "modular fit");
            var settings = Binder.Bind<ReadingSettings>(Map, context);
            problems.ThrowIfAny();
            return settings!;
        }
    }

    /// <summary>Adds a value; null adds nothing.</summary>
    public OptionEntries Add(string key, string? text)
    {
        if (text is not null)
            entries.Add(new Entry(key, "--" + key, new Scalar("--" + key, text.Trim(), Quoted: false)));
        return this;
    }

    /// <summary>Adds a list whose items are separated by commas; null adds nothing.</summary>
    public OptionEntries AddList(string key, string? text)
    {
        if (text is null)
            return this;
        string where = "--" + key;
        IEnumerable<Node> items = text.Split(',').Select(item => new Scalar(where, item.Trim(), Quoted: true));
        entries.Add(new Entry(key, where, new Sequence(where, [.. items])));
        return this;
    }
}
