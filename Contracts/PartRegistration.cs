using Microsoft.Extensions.DependencyInjection;

namespace Modular.Contracts;

/// <summary>Registers the parts that a plugin offers.</summary>
public static class PartRegistration
{
    /// <summary>
    /// Offers one part to the host, under a name that scenarios can use.
    /// </summary>
    /// <typeparam name="TKind">The kind of the part: <see cref="IMemory"/>, <see cref="ICell"/>, <see cref="ISense"/>,
    /// <see cref="INetwork"/> or <see cref="IDataset"/>.</typeparam>
    /// <typeparam name="TOptions">The options of the part: a sealed record with init properties and defaults, whose
    /// DataAnnotations are checked. An option of type FileInfo or DirectoryInfo is resolved against the scenario's
    /// folder and hashed.</typeparam>
    /// <param name="services">The services that <see cref="IPlugin.Register"/> was given.</param>
    /// <param name="name">The name that a scenario writes after <c>use:</c>: lower case, digits and hyphens.</param>
    /// <param name="summary">One sentence on what the part is, for <c>modular plugins</c>.</param>
    /// <param name="create">Makes the part from its options. It touches no tensor. It may throw an InvalidDataException
    /// or a FileNotFoundException, whose message is the sentence that the user sees.</param>
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
