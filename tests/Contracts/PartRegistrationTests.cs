using Microsoft.Extensions.DependencyInjection;

namespace Modular.Contracts.Tests;

public sealed class PartRegistrationTests
{
    [Fact]
    public void A_part_says_what_it_is_and_how_it_is_made()
    {
        ServiceCollection services = new();
        services.AddPart<IReadOnlyList<int>, Options>("few", "A few numbers.", options => new int[options.Length]);
        Part part = Assert.IsType<Part>(Assert.Single(services).ImplementationInstance);
        Assert.Equal(
            (typeof(IReadOnlyList<int>), "few", "A few numbers.", typeof(Options)),
            (part.Kind, part.Name, part.Summary, part.Options)
        );
        Assert.Equal(new int[3], part.Create(new Options { Length = 3 }));
    }

    [Fact]
    public void Parts_are_offered_one_after_the_other()
    {
        ServiceCollection services = new();
        services
            .AddPart<object, Options>("a", "A.", _ => 1)
            .AddPart<object, Options>("b", "B.", _ => throw new InvalidDataException("made too soon"));
        Assert.Equal(["a", "b"], services.Select(service => ((Part)service.ImplementationInstance!).Name));
    }

    private sealed record Options
    {
        public int Length { get; init; }
    }
}
