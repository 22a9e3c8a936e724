namespace Modular.Yaml;

/// <summary>
/// Allows a word in place of a number, such as <c>auto</c>. The number that the word stands for may lie outside the
/// range.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WordAttribute(string name, int value) : Attribute
{
    /// <summary>The word that a scenario may write.</summary>
    public string Name => name;

    /// <summary>The number that the word stands for.</summary>
    public int Value => value;
}
