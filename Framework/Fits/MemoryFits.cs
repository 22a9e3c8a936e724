using Modular.Contracts;
using Modular.Loading;
using Modular.Rigs;
using Modular.Yaml;

namespace Modular.Fits;

/// <summary>
/// Fits laws to files of measurements. The laws, and all that is known of devices, are the plugin's that offers memory
/// <c>measured</c>.
/// </summary>
internal sealed class MemoryFits
{
    /// <summary>The memory that a fragment names.</summary>
    public const string Name = "measured";

    private const string Law = "law";

    private readonly OfferedPart offer;
    private readonly IReadOnlyList<MeasuredFile> files;

    /// <param name="catalog">The plugins, loaded.</param>
    /// <param name="files">One of each kind at most.</param>
    public MemoryFits(PluginCatalog catalog, IReadOnlyList<MeasuredFile> files)
    {
        this.files = files;
        offer =
            catalog.Find(typeof(IMemory), Name)
            ?? throw new InputException([
                $"modular fit: no loaded plugin offers memory '{Name}'; expected it. Add its folder to plugins.yaml; 'modular plugins' tells why one was rejected.",
            ]);
        if (files.GroupBy(file => file.Option).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InputException([
                $"{string.Join(", ", twice.Select(file => file.Path))}: hold measurements of one kind, by their headers; one file of a kind was expected. Join them, or fit one at a time.",
            ]);
    }

    /// <summary>All that the memory has.</summary>
    public IReadOnlyList<string> Laws =>
        [
            .. Choices.Names(
                Option.FromRecord(offer.Part.Options).Single(option => option.Key == Law).Property.PropertyType
            ),
        ];

    /// <summary>Whether there are pulse responses, so that there is a law to fit.</summary>
    public bool HasLaw => files.Any(file => file.Option == MeasuredFile.Pulses);

    /// <summary>
    /// The memory under a law, null where there is none to fit; an <see cref="InputException"/> says what is wrong with
    /// a file or the law.
    /// </summary>
    public MemoryFit Fit(string? law)
    {
        if (law is not null && !HasLaw)
            throw new InputException([
                $"{files[0].Path}: holds no pulse responses, so there is no law to fit; a file with the columns device, pulse, conductance was expected. Leave --law out, or add the file.",
            ]);
        var problems = new Problems();
        IEnumerable<Entry> entries = files.Select(file => new Entry(
            file.Option,
            file.Path,
            new Scalar(file.Path, Path.GetFullPath(file.Path), Quoted: true)
        ));
        if (law is not null)
            entries = entries.Append(new Entry(Law, "--law", new Scalar("--law", law, Quoted: true)));
        object? options = Binder.Bind(
            new Mapping("--law", [.. entries]),
            offer.Part.Options,
            new BinderContext(problems, Directory.GetCurrentDirectory(), $"memory '{Name}'")
        );
        problems.ThrowIfAny();
        try
        {
            return TimeLimits.Await(new TimeLimits().Work, () => Made(law, (IMemory)offer.Part.Create(options!)));
        }
        catch (Exception error)
        {
            throw new InputException([
                FailureReason.IsForUser(error)
                    ? error.Message
                    : $"memory '{Name}' ({offer.Plugin}): could not be fitted to {string.Join(", ", files.Select(file => file.Path))}; {FailureReason.DescribePart(error)}",
            ]);
        }
    }

    private static MemoryFit Made(string? law, IMemory memory)
    {
        PartNumbers numbers = PartNumbers.Ask(memory);
        if (AnswerChecks.Flaw(numbers.All) is { } flaw)
            throw new InvalidDataException($"{nameof(IQuantified.Quantities)} {flaw}");
        return new MemoryFit(law, memory, numbers.All) { Goodness = (memory as IFitted)?.Goodness };
    }
}
