using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Conformance;

/// <summary>What every plugin promises. Derive from it in an xunit v3 project and make the plugin.</summary>
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

    /// <summary>The plugin under test.</summary>
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

    /// <summary>The host can find it.</summary>
    [Fact]
    public void It_is_the_only_door_of_its_assembly()
    {
        Type door = Assert.Single(
            Create().GetType().Assembly.GetExportedTypes(),
            type => typeof(IPlugin).IsAssignableFrom(type)
        );
        Assert.NotNull(door.GetConstructor(Type.EmptyTypes));
    }

    /// <summary>
    /// It offers parts of the five kinds, with valid names and a summary, no name twice within a kind.
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
    /// Options are sealed records that are made without arguments, and whose properties are set when they are made.
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

    /// <summary>What a scenario gets without naming an option keeps the option's own limits.</summary>
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

    /// <summary>Every part can be made from its defaults and is of its kind; making it touches no tensor.</summary>
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
