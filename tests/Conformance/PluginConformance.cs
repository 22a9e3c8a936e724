using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Conformance;

/// <summary>
/// The promises of every plugin, as tests. Derive from this class in an xunit v3 project and create your plugin.
/// </summary>
public abstract class PluginConformance
{
    private static readonly Type[] Kinds =
    [
        typeof(IMemory),
        typeof(ICell),
        typeof(ISense),
        typeof(INetwork),
        typeof(IDataset),
    ];

    /// <summary>Creates the plugin under test.</summary>
    protected abstract IPlugin Create();

    /// <summary>
    /// Options with which a part can be made, by its name, where its defaults are not enough: a data set that needs a
    /// file. Null for the defaults.
    /// </summary>
    protected virtual object? Example(string part) => null;

    private IReadOnlyList<Part> Parts
    {
        get
        {
            ServiceCollection services = new();
            Create().Register(services);
            return [.. services.Select(service => service.ImplementationInstance).OfType<Part>()];
        }
    }

    /// <summary>The assembly has exactly one public plugin class, which the host can create.</summary>
    [Fact]
    public void It_is_the_only_door_of_its_assembly()
    {
        Type[] types = Create().GetType().Assembly.GetExportedTypes();
        Type plugin = Assert.Single(types, type => typeof(IPlugin).IsAssignableFrom(type));
        Assert.NotNull(plugin.GetConstructor(Type.EmptyTypes));
    }

    /// <summary>
    /// The plugin offers parts of the five kinds, with valid names and summaries, and no name twice within a kind.
    /// </summary>
    [Fact]
    public void Parts_are_described()
    {
        Assert.NotEmpty(Parts);
        Assert.All(Parts, part => Assert.Contains(part.Kind, Kinds));
        Assert.All(Parts, part => Names.AssertValid(part.Name));
        Assert.All(
            Parts,
            part => Assert.False(string.IsNullOrWhiteSpace(part.Summary), $"'{part.Name}' has no summary")
        );
        Assert.Equal(Parts.Select(part => (part.Kind, part.Name)).Distinct().Count(), Parts.Count);
    }

    /// <summary>
    /// Options are sealed records with a constructor without parameters, and all of their properties can be set.
    /// </summary>
    [Fact]
    public void Options_are_sealed_records() =>
        Assert.All(
            Parts,
            part =>
            {
                Assert.True(part.Options.IsSealed, $"{part.Options} is not sealed");
                Assert.NotNull(part.Options.GetConstructor(Type.EmptyTypes));
                Assert.All(
                    part.Options.GetProperties(),
                    property => Assert.True(property.CanWrite, $"{part.Options}.{property.Name} cannot be set")
                );
            }
        );

    /// <summary>
    /// The defaults of options keep the options' own limits. An option that is <c>[Required]</c> has no default.
    /// </summary>
    [Fact]
    public void Defaults_are_valid() => Assert.All(Parts, part => Assert.Empty(Flaws(Options(part))));

    /// <summary>The plausible range of an assumed number holds the number itself.</summary>
    [Fact]
    public void Assumed_ranges_hold_the_assumed_number() =>
        Assert.All(
            Parts,
            part =>
            {
                object options = Activator.CreateInstance(part.Options)!;
                foreach (PropertyInfo property in part.Options.GetProperties())
                    if (property.GetCustomAttribute<AssumedAttribute>() is { } range)
                        Assert.InRange(
                            Convert.ToDouble(property.GetValue(options), CultureInfo.InvariantCulture),
                            range.Low,
                            range.High
                        );
            }
        );

    /// <summary>
    /// Every part can be created from its default options, is of its kind, and creates no tensor meanwhile. A part that
    /// needs an option or a file may refuse its defaults with a sentence.
    /// </summary>
    [Fact]
    public void Parts_are_made_from_defaults() =>
        Assert.All(Parts, part => Promises.AssertMakesNoTensor(() => AssertMade(part, Options(part))));

    private static void AssertMade(Part part, object options)
    {
        if (Missing(options).Any())
            return; // The host asks for what is required before it makes the part.
        try
        {
            Assert.IsAssignableFrom(part.Kind, part.Create(options));
        }
        catch (Exception refused) when (refused is InvalidDataException or FileNotFoundException && Needs(part.Options))
        {
            Assert.False(
                string.IsNullOrWhiteSpace(refused.Message),
                $"'{part.Name}' refuses its defaults without a word"
            );
        }
    }

    private object Options(Part part)
    {
        object options = Example(part.Name) ?? Activator.CreateInstance(part.Options)!;
        Assert.True(
            part.Options.IsInstanceOfType(options),
            $"the example of '{part.Name}' is a {options.GetType().Name}; {part.Options.Name} was expected"
        );
        return options;
    }

    /// <summary>What is wrong with options, apart from what is required and not given.</summary>
    private static List<ValidationResult> Flaws(object options)
    {
        List<ValidationResult> flaws = [];
        Validator.TryValidateObject(options, new ValidationContext(options), flaws, validateAllProperties: true);
        string[] missing = [.. Missing(options)];
        return [.. flaws.Where(flaw => !flaw.MemberNames.Any(missing.Contains))];
    }

    /// <summary>The required options that have no value.</summary>
    private static IEnumerable<string> Missing(object options) =>
        from option in options.GetType().GetProperties()
        where
            option.GetCustomAttribute<RequiredAttribute>() is { } required
            && !required.IsValid(option.GetValue(options))
        select option.Name;

    /// <summary>Whether options name a file or a folder, or have one that is required.</summary>
    private static bool Needs(Type options) =>
        options
            .GetProperties()
            .Any(option =>
                option.PropertyType.IsAssignableTo(typeof(FileSystemInfo))
                || option.GetCustomAttribute<RequiredAttribute>() is not null
            );
}
