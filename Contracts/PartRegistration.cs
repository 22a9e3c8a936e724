using Microsoft.Extensions.DependencyInjection;

namespace Modular.Contracts;

/// <summary>How a plugin offers its parts.</summary>
public static class PartRegistration
{
    /// <summary>
    /// Offers one part: <typeparamref name="TKind"/> is <see cref="IMemory"/>, <see cref="ICell"/>,
    /// <see cref="ISense"/>, <see cref="INetwork"/> or
    /// <see cref="IDataset"/>. <typeparamref name="TOptions"/> is a sealed record with init properties and defaults;
    /// DataAnnotations on them are checked. An option of type FileInfo or DirectoryInfo is resolved against the
    /// scenario's folder and hashed.
    /// </summary>
    /// <param name="services">What <see cref="IPlugin.Register"/> was given.</param>
    /// <param name="name">What a scenario writes after <c>use:</c>; lower case, digits and hyphens.</param>
    /// <param name="summary">One sentence for <c>modular plugins</c>.</param>
    /// <param name="create">Makes the part from its options. Touches no tensor. An InvalidDataException or
    /// FileNotFoundException carries the user's sentence.</param>
    public static IServiceCollection AddPart<TKind, TOptions>(
        this IServiceCollection services,
        string name,
        string summary,
        Func<TOptions, TKind> create
    )
        where TKind : class
        where TOptions : class =>
        services.AddSingleton(
            new Part
            {
                Kind = typeof(TKind),
                Name = name,
                Summary = summary,
                Options = typeof(TOptions),
                Create = options => create((TOptions)options),
            }
        );
}
