namespace Modular.Descriptions;

/// <summary>An option as bound.</summary>
/// <param name="Option">What it is.</param>
/// <param name="Value">In YAML.</param>
internal sealed record OptionValue(OptionDescription Option, string Value)
{
    public bool IsDefault => Value == Option.Default;

    /// <summary>"1000 pulses".</summary>
    public string Text => Option.Unit is null ? Value : $"{Value} {Option.Unit}";
}
