using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;
using YamlDotNet;

namespace Acme.FeFet;

/// <summary>A plugin of somebody else, as it should be.</summary>
public sealed class FeFetPlugin : IPlugin
{
    public void Register(IServiceCollection services) =>
        services
            .AddPart<ICell, FeFetOptions>(
                "fefet-pair",
                $"Two FeFETs a weight, by {OldParser.Name}.",
                options => new FeFetPair(options)
            )
            .AddPart<ICell, FeFetOptions>("fefet", "One FeFET a weight.", options => new FeFetPair(options));
}
