namespace Modular.Yaml;

/// <summary>A place for one value.</summary>
internal sealed record Slot(Type Type, Spot Spot)
{
    public Rules Rules { get; init; } = Rules.None;
    public bool TakesNull { get; init; }

    /// <summary>What the value is when the key is left out.</summary>
    public object? Default { get; init; }

    public Shape Shape => Shapes.Of(Type);

    public static Slot Of(Option option, object target, Spot owner) => new(Shapes.Bare(option.Property.PropertyType), owner.Member(option.Key))
    {
        Rules = option.Rules,
        TakesNull = option.TakesNull,
        Default = option.Required ? null : option.Property.GetValue(target),
    };

    /// <summary>The slot of an item or of a value in a map.</summary>
    public Slot Inner(Type type, Spot spot) => new(Shapes.Bare(type), spot) { Rules = Rules.ForItems, TakesNull = Shapes.Bare(type) != type };
}
