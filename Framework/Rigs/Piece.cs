using Modular.Plugins;

namespace Modular.Rigs;

/// <summary>A part that a scenario chose, made from its options.</summary>
internal sealed record Piece<T>(T Part, string Kind, string Name, PluginIdentity Plugin)
    where T : class
{
    /// <summary>The options that the part was made from, defaults included.</summary>
    public required object Options { get; init; }

    /// <summary>Calls the part; whatever it throws becomes one sentence. Broken data keeps the part's own sentence.</summary>
    public TResult Call<TResult>(string method, Func<T, TResult> call)
    {
        try
        {
            return call(Part);
        }
        catch (Exception error) when (error is not BrokenPromise)
        {
            throw Broken(method, error);
        }
    }

    /// <summary>Says that the part, or what it made, broke its promise.</summary>
    public BrokenPromise Broken(string method, string wrong) => new($"{this}: {method} {wrong}");

    public BrokenPromise Broken(string method, Exception error) =>
        error is InvalidDataException or FileNotFoundException
            ? new BrokenPromise(error.Message, error)
            : new BrokenPromise($"{this}: {method} threw {error.GetType().Name}: {FirstLine(error.Message)}", error);

    public override string ToString() => $"{Kind} '{Name}' ({Plugin.Name} {Plugin.Version})";

    private static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd();
}
