namespace Modular.Yaml;

/// <summary>A place for one value.</summary>
internal sealed record ValueSlot(Type Type, ValueLocation Spot)
{
    public Rules Rules { get; init; } = Rules.None;
    public bool TakesNull { get; init; }

    /// <summary>What the value is when the key is left out.</summary>
    public object? Default { get; init; }

    public ValueKind Shape => ValueKinds.Classify(Type);

    public static ValueSlot ForOption(Option option, object target, ValueLocation owner) =>
        new(ValueKinds.Bare(option.Property.PropertyType), owner.Member(option.Key))
        {
            Rules = option.Rules,
            TakesNull = option.TakesNull,
            Default = option.Required ? null : option.Property.GetValue(target),
        };

    /// <summary>The slot of an item or of a value in a map.</summary>
    public ValueSlot Inner(Type type, ValueLocation spot) =>
        new(ValueKinds.Bare(type), spot) { Rules = Rules.ForItems, TakesNull = ValueKinds.Bare(type) != type };
}
