namespace Modular.Descriptions;

/// <summary>One of the names that an option takes, and what it means.</summary>
/// <param name="Name">The name as scenarios write it.</param>
/// <param name="Meaning">The doc comment of the author.</param>
internal sealed record ChoiceMeaning(string Name, string Meaning)
{
    /// <summary>The line of a list: "- mean: The mean of the truncated law.".</summary>
    public string ListLine => $"- {Name}: {Meaning}";
}
