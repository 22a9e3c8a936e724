namespace Modular.Yaml;

/// <summary>A place that takes one value: an option, an item of a list or a value of a map.</summary>
/// <param name="Type">The type of the value, without <see cref="Nullable{T}"/>.</param>
/// <param name="Location">The name of the place in sentences.</param>
internal sealed record ValueSlot(Type Type, ValueLocation Location)
{
    /// <summary>The limits of the value.</summary>
    public Rules Rules { get; init; } = Rules.None;

    /// <summary>Whether null is a value of the slot.</summary>
    public bool TakesNull { get; init; }

    /// <summary>The value that holds when the key is left out; null where there is none.</summary>
    public object? Default { get; init; }

    /// <summary>The kind of YAML that the slot takes.</summary>
    public ValueKind Kind => ValueKinds.Classify(Type);

    /// <summary>Returns the slot of an option, with the default that the target holds.</summary>
    public static ValueSlot ForOption(Option option, object target, ValueLocation owner) =>
        new(ValueKinds.WithoutNullable(option.Property.PropertyType), owner.Member(option.Key))
        {
            Rules = option.Rules,
            TakesNull = option.TakesNull,
            Default = option.Required ? null : option.Property.GetValue(target),
        };

    /// <summary>Returns the slot of an item of this list, or of a value in this map.</summary>
    public ValueSlot Inner(Type type, ValueLocation location)
    {
        Type bare = ValueKinds.WithoutNullable(type);
        return new ValueSlot(bare, location) { Rules = Rules.ForItems, TakesNull = bare != type };
    }
}
