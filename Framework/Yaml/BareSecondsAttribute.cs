namespace Modular.Yaml;

/// <summary>Marks a time that a scenario may also give as a bare number, in seconds.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BareSecondsAttribute : Attribute;
