using Modular.Contracts;
using Modular.Loading;
using Modular.Measurements;
using Modular.Rigs;
using Modular.Yaml;

namespace Modular.Fits;

/// <summary>
/// Fits laws to files of measurements. The laws, and all knowledge of devices, come from the plugin that offers memory
/// <c>measured</c>.
/// </summary>
internal sealed class MemoryFits
{
    /// <summary>The name of the memory that is fitted to analogue devices.</summary>
    public const string Name = "measured";

    /// <summary>The name of the memory that is fitted to low and high states.</summary>
    public const string Binary = "hfo2-binary";

    private const string Law = "law";

    private readonly OfferedPart offer;
    private readonly IReadOnlyList<MeasuredFile> files;
    private readonly OptionEntries own;
    private readonly OptionEntries reading;

    /// <summary>
    /// Finds the memory. Throws <see cref="InputException"/> where there is none, or where two files are of one kind.
    /// </summary>
    /// <param name="catalog">The loaded plugins, one of which offers the memory.</param>
    /// <param name="files">The files of measurements, at most one of each kind.</param>
    /// <param name="own">Other options of the memory that were given.</param>
    /// <param name="reading">What the user says about the files, such as their columns and units.</param>
    public MemoryFits(
        PluginCatalog catalog,
        IReadOnlyList<MeasuredFile> files,
        OptionEntries own,
        OptionEntries reading
    )
    {
        this.files = files;
        this.own = own;
        this.reading = reading;
        CheckMemories();
        offer =
            catalog.Find(typeof(IMemory), Memory)
            ?? throw new InputException([
                $"modular fit: no loaded plugin offers memory '{Memory}'; expected it. "
                    + "Add its folder to plugins.yaml; 'modular plugins' tells why one was rejected.",
            ]);
        if (files.GroupBy(file => file.Option).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InputException([
                $"{Paths(twice)}: hold measurements of one kind, by their headers; "
                    + "one file of a kind was expected. Join them, or fit one at a time.",
            ]);
    }

    /// <summary>The name of the memory that takes the files.</summary>
    public string Memory => files[0].Memory;

    /// <summary>The names of all laws that the memory has.</summary>
    public IReadOnlyList<string> Laws
    {
        get
        {
            Option law = Option.FromRecord(offer.Part.Options).Single(option => option.Key == Law);
            return [.. Choices.Names(law.Property.PropertyType)];
        }
    }

    /// <summary>Whether there are pulse responses, so that there is a law to fit.</summary>
    public bool HasLaw => files.Any(file => file.Kind == MeasurementKind.Pulses);

    /// <summary>
    /// Fits the memory under a law; null where there is no law to fit. Throws <see cref="InputException"/> with what is
    /// wrong with a file or the law.
    /// </summary>
    public MemoryFit Fit(string? law)
    {
        if (law is not null && !HasLaw)
            throw new InputException([
                $"{files[0].Path}: holds no pulse responses, so there is no law to fit; "
                    + "a file with the columns device, pulse, conductance was expected. "
                    + "Leave --law out, or add the file.",
            ]);
        object options = BindOptions(law);
        try
        {
            return TimeLimits.Await(new TimeLimits().Work, () => Fit(law, options));
        }
        catch (Exception error) when (FailureReason.IsForUser(error))
        {
            throw new InputException([error.Message]);
        }
        catch (Exception error)
        {
            throw new InputException([
                $"memory '{Memory}' ({offer.Plugin}): could not be fitted to {Paths(files)}; "
                    + FailureReason.DescribePart(error),
            ]);
        }
    }

    private void CheckMemories()
    {
        if (files.FirstOrDefault(file => file.Memory != Memory) is { } other)
            throw new InputException([
                $"{files[0].Path}: holds {MeasurementTable.Words(files[0].Kind)}, which memory '{Memory}' takes, and {other.Path} "
                    + $"{MeasurementTable.Words(other.Kind)}, which '{other.Memory}' takes; files of one memory were expected. "
                    + "Fit one at a time.",
            ]);
    }

    private object BindOptions(string? law)
    {
        List<Entry> entries = [.. files.Select(FileEntry)];
        entries.AddRange(own.All);
        if (!reading.IsEmpty)
            entries.Add(new Entry(OptionEntries.Reading, "", reading.Map));
        if (law is not null)
            entries.Add(new Entry(Law, "--law", new Scalar("--law", law, Quoted: true)));
        var problems = new Problems();
        var context = new BinderContext(problems, Directory.GetCurrentDirectory(), $"memory '{Memory}'");
        object? options = Binder.Bind(new Mapping("--law", entries), offer.Part.Options, context);
        problems.ThrowIfAny();
        return options!;
    }

    private static Entry FileEntry(MeasuredFile file)
    {
        var path = new Scalar(file.Path, Path.GetFullPath(file.Path), Quoted: true);
        return new Entry(file.Option, file.Path, path);
    }

    private MemoryFit Fit(string? law, object options)
    {
        var memory = (IMemory)offer.Part.Create(options);
        PartNumbers numbers = PartNumbers.Ask(memory);
        if (AnswerChecks.Flaw(numbers.All) is { } flaw)
            throw new InvalidDataException($"{nameof(IQuantified.Quantities)} {flaw}");
        IEnumerable<Quantity> own =
            Memory == Name
                ? numbers.All
                : numbers.Shown.Where(one => one.Source.StartsWith("measured: ", StringComparison.Ordinal));
        return new MemoryFit(law, memory, [.. own])
        {
            Goodness = (memory as IFitted)?.Goodness,
            Caveats = (memory as ICaveats)?.Caveats ?? [],
            HasRange = HasRange(memory),
        };
    }

    /// <summary>
    /// Whether the conductance range is known. Repeated reads alone do not give the range that a memory needs for
    /// writing.
    /// </summary>
    private static bool HasRange(IMemory memory)
    {
        try
        {
            return memory.Range.Max > 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static string Paths(IEnumerable<MeasuredFile> files) => string.Join(", ", files.Select(file => file.Path));
}
