using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using Modular.Text;

namespace Modular.Yaml;

/// <summary>A public property that YAML can set.</summary>
internal sealed record Option(PropertyInfo Property, string Key, bool Required)
{
    /// <summary>What the compiler calls the method behind <c>with</c>; every record class has it.</summary>
    public const string CloneMethod = "<Clone>$";

    public Rules Rules => Rules.FromAttributes(Property);

    public bool TakesNull =>
        Nullable.GetUnderlyingType(Property.PropertyType) is not null
        || new NullabilityInfoContext().Create(Property).WriteState == NullabilityState.Nullable;

    /// <summary>In the order of the source.</summary>
    public static IReadOnlyList<Option> FromRecord(Type record)
    {
        ParameterInfo[] parameters =
        [
            .. Constructor(record).GetParameters().Where(parameter => !parameter.HasDefaultValue),
        ];
        return
        [
            .. record
                .GetProperties()
                .Where(IsOption)
                .Select(property => new Option(
                    property,
                    KebabCase.FromPascal(property.Name),
                    IsRequired(property, parameters)
                )),
        ];
    }

    /// <summary>The record with its defaults; what has none is null or zero.</summary>
    public static object Defaults(Type record)
    {
        ConstructorInfo constructor = Constructor(record);
        return constructor.Invoke([
            .. constructor
                .GetParameters()
                .Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : null),
        ]);
    }

    private static ConstructorInfo Constructor(Type record) =>
        record.GetConstructors().MinBy(constructor => constructor.GetParameters().Length)!;

    private static bool IsOption(PropertyInfo property) =>
        property.GetSetMethod() is not null
        && property.GetMethod is { IsPublic: true, IsStatic: false }
        && property.GetIndexParameters().Length == 0
        && ValueKinds.Classify(ValueKinds.Bare(property.PropertyType)) != ValueKind.None;

    private static bool IsRequired(PropertyInfo property, ParameterInfo[] parameters) =>
        property.IsDefined(typeof(RequiredMemberAttribute))
        || property.IsDefined(typeof(RequiredAttribute))
        || parameters.Any(parameter => parameter.Name == property.Name);
}
