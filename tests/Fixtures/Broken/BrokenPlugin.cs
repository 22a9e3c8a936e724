using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Broken;

/// <summary>A part of each kind that works until a scenario says where it shall break, and how.</summary>
public sealed class BrokenPlugin : IPlugin
{
    private const string Summary = "Breaks where it is told to.";

    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services
            .AddPart<IMemory, BrokenOptions>(
                "broken",
                Summary,
                options => Make(options, breakage => new BrokenMemory(breakage))
            )
            .AddPart<ICell, BrokenOptions>(
                "broken",
                Summary,
                options => Make(options, breakage => new BrokenCell(breakage))
            )
            .AddPart<ISense, BrokenOptions>(
                "broken",
                Summary,
                options => Make(options, breakage => new BrokenSense(breakage))
            )
            .AddPart<INetwork, BrokenOptions>(
                "broken",
                Summary,
                options => Make(options, breakage => new BrokenNetwork(breakage))
            )
            .AddPart<IDataset, BrokenOptions>(
                "broken",
                Summary,
                options => Make(options, breakage => new BrokenDataset(breakage))
            );

    private static T Make<T>(BrokenOptions options, Func<Breakage, T> make)
    {
        var breakage = new Breakage(options);
        return breakage.At("create", make(breakage), default!);
    }
}
