namespace Modular.Descriptions;

/// <summary>One of the names that an option can take, with its meaning.</summary>
/// <param name="Name">The name as scenarios write it.</param>
/// <param name="Meaning">The meaning, from the doc comment of the plugin's author.</param>
internal sealed record ChoiceMeaning(string Name, string Meaning)
{
    /// <summary>The meaning as a line of a list: "- mean: The mean of the truncated law.".</summary>
    public string ListLine => $"- {Name}: {Meaning}";
}
