namespace Modular.Descriptions;

/// <summary>An option of a chosen part, and its value.</summary>
/// <param name="Option">The description of the option.</param>
/// <param name="Value">The value, as YAML on one line.</param>
internal sealed record OptionValue(OptionDescription Option, string Value)
{
    /// <summary>Whether the value is the default of the option.</summary>
    public bool IsDefault => Value == Option.Default;

    /// <summary>The value with its unit: "1000 pulses".</summary>
    public string Text => Option.Unit is null ? Value : $"{Value} {Option.Unit}";
}
