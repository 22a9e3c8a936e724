namespace Modular.Yaml;

/// <summary>Allows a word in place of a map, for the map whose one key has this word as its value.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ShorthandAttribute(string word, string key) : Attribute
{
    /// <summary>The word that a scenario may write.</summary>
    public string Word => word;

    /// <summary>The key of the map that the word stands for.</summary>
    public string Key => key;
}
