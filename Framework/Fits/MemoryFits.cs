using Modular.Contracts;
using Modular.Plugins;
using Modular.Rigs;
using Modular.Scenarios.Yaml;

namespace Modular.Fits;

/// <summary>Fits laws to a file of measurements. The laws, and all that is known of devices, are the plugin's that offers memory <c>measured</c>.</summary>
internal sealed class MemoryFits
{
    /// <summary>The memory that a fragment names.</summary>
    public const string Name = "measured";

    private const string Law = "law";

    private readonly Offer offer;
    private readonly string data;

    /// <param name="catalog">The plugins, loaded.</param>
    /// <param name="data">The file, as the user typed it.</param>
    public MemoryFits(PluginCatalog catalog, string data)
    {
        this.data = data;
        offer = catalog.Find(typeof(IMemory), Name)
            ?? throw new InputException([$"modular fit: no loaded plugin offers memory '{Name}'; expected it. Add its folder to plugins.yaml; 'modular plugins' tells why one was rejected."]);
    }

    /// <summary>All that the memory has.</summary>
    public IReadOnlyList<string> Laws => [.. Choices.Of(Option.Of(offer.Part.Options).Single(option => option.Key == Law).Property.PropertyType)];

    /// <summary>The memory under a law; an <see cref="InputException"/> says what is wrong with the file or the law.</summary>
    public MemoryFit Of(string law)
    {
        var problems = new Problems();
        Mapping node = new("--law", [new Entry("data", data, new Scalar(data, Path.GetFullPath(data), Quoted: true)), new Entry(Law, "--law", new Scalar("--law", law, Quoted: true))]);
        object? options = Binder.Bind(node, offer.Part.Options, new BinderContext(problems, Directory.GetCurrentDirectory(), $"memory '{Name}'"));
        problems.ThrowIfAny();
        try
        {
            return Patience.Await(new Patience().Work, () => Made(law, (IMemory)offer.Part.Create(options!)));
        }
        catch (Exception error)
        {
            throw new InputException([Blame.IsForUser(error) ? error.Message : $"memory '{Name}' ({offer.Plugin}): could not be fitted to {data}; {Blame.OfPart(error)}"]);
        }
    }

    private static MemoryFit Made(string law, IMemory memory)
    {
        IReadOnlyList<Quantity> quantities = memory is IQuantified quantified ? [.. quantified.Quantities] : [];
        return Answers.Flaw(quantities) is { } flaw ? throw new InvalidDataException($"{nameof(IQuantified.Quantities)} {flaw}") : new MemoryFit(law, memory, quantities);
    }
}
