namespace Modular.Yaml;

/// <summary>A required option that may be left out where another option of its record has a certain value.</summary>
/// <param name="key">The other option, as YAML calls it.</param>
/// <param name="value">The value, as YAML writes it.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RequiredUnlessAttribute(string key, string value) : Attribute
{
    /// <summary>The other option, as YAML calls it.</summary>
    public string Key => key;

    /// <summary>The value with which the option may be left out.</summary>
    public string Value => value;

    /// <summary>Whether a map has this value.</summary>
    public bool Excuses(Mapping map) => map.Find(key) is Scalar scalar && scalar.Text == value;
}
