namespace Modular.Yaml;

/// <summary>
/// A word that a number may be given as, and the number that it stands for, which may lie outside the range.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WordAttribute(string name, int value) : Attribute
{
    public string Name => name;

    public int Value => value;
}
