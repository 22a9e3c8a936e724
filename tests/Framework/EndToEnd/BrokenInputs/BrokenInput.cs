namespace Modular.Framework.Tests.EndToEnd.BrokenInputs;

/// <summary>One mistake that a user can make, or that a plugin can make for one.</summary>
/// <param name="Name">Says what is wrong.</param>
/// <param name="Shown">What a reader sees of it: the line of the scenario, the text of the file, or the recipe.</param>
/// <param name="Ask">Makes it and gives the sentences that it ends in.</param>
internal sealed record BrokenInput(string Name, string Shown, Func<Bench, IReadOnlyList<string>> Ask)
{
    /// <summary>Something hangs, and the host must wait for its own limit.</summary>
    public bool Hangs { get; init; }
}
