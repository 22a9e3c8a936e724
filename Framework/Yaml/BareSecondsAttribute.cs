namespace Modular.Yaml;

/// <summary>A time that may also be given as a bare number, of seconds.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BareSecondsAttribute : Attribute;
