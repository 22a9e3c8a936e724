using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using Modular.Text;

namespace Modular.Yaml;

/// <summary>A public property of a record that YAML can set.</summary>
/// <param name="Property">The property that holds the value.</param>
/// <param name="Key">The name of the property in YAML, hyphenated.</param>
/// <param name="Required">Whether a scenario must give the option, because it has no default.</param>
internal sealed record Option(PropertyInfo Property, string Key, bool Required)
{
    /// <summary>The compiler's name for the method behind <c>with</c>, which every record class has.</summary>
    public const string CloneMethod = "<Clone>$";

    /// <summary>The limits that the attributes of the property set.</summary>
    public Rules Rules => Rules.FromAttributes(Property);

    /// <summary>When the option may be left out although it is required; null for never.</summary>
    public RequiredUnlessAttribute? Excuse => Property.GetCustomAttribute<RequiredUnlessAttribute>();

    /// <summary>Whether null is a value of the option.</summary>
    public bool TakesNull =>
        Nullable.GetUnderlyingType(Property.PropertyType) is not null
        || new NullabilityInfoContext().Create(Property).WriteState == NullabilityState.Nullable;

    /// <summary>Whether a map lacks the option and needs it.</summary>
    public bool IsMissing(Mapping map) => Required && map.Find(Key) is null && Excuse?.Excuses(map) is not true;

    /// <summary>Returns the options of a record, in the order of the source.</summary>
    public static IReadOnlyList<Option> FromRecord(Type record)
    {
        string?[] required =
        [
            .. Constructor(record)
                .GetParameters()
                .Where(parameter => !parameter.HasDefaultValue)
                .Select(parameter => parameter.Name),
        ];
        IEnumerable<PropertyInfo> properties = record.GetProperties().Where(IsOption);
        return [.. properties.Select(property => FromProperty(property, required))];
    }

    /// <summary>Returns the record with its defaults. Options without a default are null or zero.</summary>
    public static object Defaults(Type record)
    {
        ConstructorInfo constructor = Constructor(record);
        return constructor.Invoke([
            .. constructor
                .GetParameters()
                .Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : null),
        ]);
    }

    private static Option FromProperty(PropertyInfo property, string?[] requiredParameters)
    {
        bool isRequired =
            property.IsDefined(typeof(RequiredMemberAttribute))
            || property.IsDefined(typeof(RequiredAttribute))
            || requiredParameters.Contains(property.Name);
        return new Option(property, KebabCase.FromPascal(property.Name), isRequired);
    }

    private static ConstructorInfo Constructor(Type record) =>
        record.GetConstructors().MinBy(constructor => constructor.GetParameters().Length)!;

    private static bool IsOption(PropertyInfo property) =>
        property.GetSetMethod() is not null
        && property.GetMethod is { IsPublic: true, IsStatic: false }
        && property.GetIndexParameters().Length == 0
        && ValueKinds.Classify(ValueKinds.WithoutNullable(property.PropertyType)) != ValueKind.None;
}
