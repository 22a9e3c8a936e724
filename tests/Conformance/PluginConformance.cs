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

    /// <summary>The defaults of options keep the options' own limits.</summary>
    [Fact]
    public void Defaults_are_valid() =>
        Assert.All(
            Parts,
            part =>
            {
                object options = Activator.CreateInstance(part.Options)!;
                Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
            }
        );

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
    /// Every part can be created from its default options, is of its kind, and creates no tensor meanwhile.
    /// </summary>
    [Fact]
    public void Parts_are_made_from_defaults() =>
        Assert.All(
            Parts,
            part =>
                Promises.AssertMakesNoTensor(() =>
                    Assert.IsAssignableFrom(part.Kind, part.Create(Activator.CreateInstance(part.Options)!))
                )
        );
}
