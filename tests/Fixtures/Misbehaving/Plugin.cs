using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Misbehaving;

/// <summary>Does wrong what the name of its folder says, so that one build serves for many faults.</summary>
public sealed class Plugin : IPlugin
{
    private readonly string fault = Path.GetFileName(Path.GetDirectoryName(typeof(Plugin).Assembly.Location)!);

    public Plugin()
    {
        if (fault == "throwing-constructor")
            throw new InvalidOperationException("the licence\nhas expired.");
        if (fault == "hanging-constructor")
            Thread.Sleep(Timeout.Infinite);
        if (fault == "native-constructor")
            Native.Start();
    }

    public void Register(IServiceCollection services)
    {
        _ = fault switch
        {
            "throwing-register" => throw new NotSupportedException("no GPU here"),
            "hanging-register" => Forever(services),
            "native-register" => Native.Start() == 0 ? services : services,
            "bad-name" => Add<ICell, Options>(services, "Bad Name"),
            "no-name" => Add<ICell, Options>(services, null!),
            "no-summary" => services.AddPart<ICell, Options>("good", " ", _ => null!),
            "taken-name" => Add<ICell, Options>(services, "fefet"),
            "taken-by-itself" => Add<ICell, Options>(Add<ICell, Options>(services, "twin"), "twin"),
            "other-kind" => Add<IMemory, Options>(services, "fefet"),
            "unknown-kind" => Add<IDisposable, Options>(services, "good"),
            "bad-options" => Add<ICell, List<int>>(services, "good"),
            "hanging-options" => Add<ICell, HangingOptions>(services, "good"),
            "throwing-options" => Add<ICell, ThrowingOptions>(services, "good"),
            _ => services,
        };
    }

    private static IServiceCollection Forever(IServiceCollection services)
    {
        Thread.Sleep(Timeout.Infinite);
        return services;
    }

    private static IServiceCollection Add<TKind, TOptions>(IServiceCollection services, string name)
        where TKind : class
        where TOptions : class => services.AddPart<TKind, TOptions>(name, "A part.", _ => null!);
}
